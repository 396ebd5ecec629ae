"""A pack of thirteen pages set by our engine and, in the same run, by three others.

The same contents for all (`contents.py`): a cover with a picture, the contents with their page
numbers, two pages of text in Chinese and English, a table with a chart of stacked bars, lying bars
with lines, three parks with picture, facts and text, a sketch with a table of plots, 24 firms, a
programme of 20 rows, six people with codes to scan. Names and figures differ from pack to pack.

- ours: `exports/typesetting`, as the product's sections use it. It makes pictures ready for print
  (sRGB, 200 dpi, nothing but pixels) when it first meets them: half of its first pack, and nothing
  that the others do, which take the files as they are. It remembers texts as they were set, since
  those of a place stand in all of its packs; without that its further packs take a quarter longer.
- Typst: its compiler is kept between packs; the contents are given as JSON; its file is untagged,
  as ours is.
- WeasyPrint: HTML and CSS; fonts and style sheet are read once. It cuts fonts much faster where
  the system has libharfbuzz-subset; the notes say whether it had.
- textbook ReportLab: platypus with multiBuild, stock TTFont, reportlab.graphics, QrCodeWidget.

Typst and WeasyPrint take charts and codes as SVG, which is made anew for each pack (the codes are
kept, as ours are). All read the same font files of `resources/fonts`; textbook ReportLab has no
fallback from one face to another and sets Latin words in the Han face. Layouts are as near as the
engines allow, not equal; every file is checked for its thirteen pages and for words of the last.

Each engine works in a process of its own, and they take turns pack by pack. CPU is of all threads.
An engine that is not installed is named as missing and left out: `pip install --group bench` brings
Typst and WeasyPrint (the latter needs Pango from the system); the product never needs them.

The last lines tell what the product's own pack costs: that of the demonstration, from content that
was read once, and the whole command with its start, its store and its register.
"""
