"""The agenda by the minute, from what people write."""

from datetime import datetime

import pytest

from exports.reports.agenda import timetable

START = datetime(2026, 12, 9, 11, 0)  # noqa: DTZ001 - local time of the place


@pytest.mark.parametrize(
    ("agenda", "rows"),
    [
        ("", ()),
        ("商谈用地", (("11:00", "商谈用地"),)),
        (
            "迎接（3分钟）\n致辞（5分）\n商谈",
            (("11:00", "迎接（3分钟）"), ("11:03", "致辞（5分）"), ("11:08", "商谈")),
        ),
        ("迎接\n致辞", (("11:00", "迎接"), ("", "致辞"))),
        (
            "11：20 迎接\n12:00  午餐 (40 min)\n告别",
            (("11:20", "迎接"), ("12:00", "午餐 (40 min)"), ("12:40", "告别")),
        ),
        ("99:99 迎接", (("99:99", "迎接"),)),
    ],
)
def test_each_line_has_the_time_that_somebody_said(agenda, rows):
    assert timetable(agenda, START) == rows


def test_without_a_beginning_only_written_times_are_told():
    assert timetable("11:00 迎接（3分钟）\n致辞", None) == (
        ("11:00", "迎接（3分钟）"),
        ("", "致辞"),
    )
