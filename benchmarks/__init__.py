"""What the product costs, beside the same work done without it.

`python -m benchmarks` measures everything and prints the tables; name some of save, parts, batch,
growth, start and packs to measure those alone. `--quick` takes smaller sizes and fewer pairs, good
for a look and not for quoting; `--cache DIR` keeps the stores that growth builds, the largest of
them 0.9 GB and three minutes of work; `--json FILE` writes the figures for a program to read. All
of it takes some fifteen minutes, most of them for batch and packs; whom packs are set beside is
told in `benchmarks/packs`. The exit status is 1 where a goal was missed.

How to read a table:

- A line sets ours (left) against something beside it (right). Both were measured in one run, in
  turn, A B A B, at least seven times; each figure is the median of those samples, for one
  operation or one record, so that the noise of the machine falls on both alike.
- CPU is the processor's time of the whole process, all threads, system calls included: it is what
  the program can do something about. Wall is what the clock on the wall says: where each commit
  waits for the disk (an fsync each, WAL with synchronous = FULL) it is mostly the disk's; the line
  "an fsync of 4 KiB" tells how much one such wait took on this machine.
- CPU ratio is ours divided by the other: below 1, ours is faster. "Middle half" is where half of
  the single pairs lay: where it is wide, the machine was busy and the ratio is not to be quoted.
- A goal is the largest CPU ratio that is good enough; "missed" says that it was not reached.
- "Ready records" leaves out the time for making the records and rows that are brought in.
- A page is set beside the same rows read by Core, values decoded, and beside the bare tuples of
  the driver, which are not yet anything that a person could read.

What is alike on both sides: the driver, its settings, the file's tables and indexes, a file on a
real disk (set TMPDIR if the temporary folder is none), the rows. Collection of garbage runs as
ever. Results are checked inside each benchmark: it ends with an error where the roads did not
leave the same behind.
"""
