"""Interest, where a note says it without doubt."""

import pytest

from resources.terms import is_choice
from storage.rules.line.interest import interest_in

NOTES = """
    对3号地块很感兴趣 high
    非常有兴趣 high
    意向强烈 high
    very interested in plot 3 high
    对3号地块有兴趣 middle
    看好光伏园 middle
    有意向 middle
    likes PV plot 3 middle
    interested middle
    对3号地块very interested high
    對光伏園感興趣 middle
    兴趣不大 low
    不太感兴趣 low
    不是很感兴趣 low
    not really interested low
    没兴趣 none
    沒有興趣 none
    不感兴趣 none
    暂无投资意向 none
    not interested none
    isn’t interested none
    no interest none
    无兴趣 none
    没啥兴趣 none
    没多大兴趣 low
    不太有兴趣 low
    nicht interessiert none
    no longer interested none
    was never interested none
    wasn't interested in plot 3 none
    nicht wirklich interessiert low
    wasn't really interested low
    interessiert an Halle 3 middle
    sehr interessiert high
    无锡工厂对3号地块非常有兴趣 high
    对不锈钢项目有兴趣 middle
    likes plot no. 3, no rush middle
    对3号地块有兴趣，不要高压 middle
    不想看，没兴趣 none
"""
NOT_PLAIN = """
    是否有兴趣|有兴趣吗|有没有兴趣？|如果有兴趣再谈|不是没兴趣
    likes plot 3, not interested in plot 4
    对3号很感兴趣，对4号没兴趣|interested in plot 3?|if interested|doesn't like plot 3|要蒸汽
    may visit|
    谈不上感兴趣|doubt they are interested|I doubt he is very interested|很难说感兴趣
    没有感兴趣的地块
    nobody is interested|neither of them likes plot 3|I am not, at this point, interested
    interested, but not any more|far from interested|not convinced he is interested
    未必有兴趣|可能有兴趣|不看好|不认为他们很感兴趣|无人感兴趣
    失去了对3号很感兴趣的客户|not that he is not interested
    niemand ist interessiert|vielleicht interessiert|interested: no|may be interested|不再感兴趣
    lost all interest; was very interested|很感兴趣才怪|假装很感兴趣|too busy to be interested
"""


@pytest.mark.parametrize("row", NOTES.strip().splitlines())
def test_plain_note_tells_the_interest(row):
    note, interest = row.strip().rsplit(" ", 1)
    assert interest_in(note) == interest
    assert is_choice("interest", interest)


@pytest.mark.parametrize(
    "note", [n for row in NOT_PLAIN.split("\n") for n in row.strip().split("|")]
)
def test_doubtful_note_tells_nothing(note):
    assert interest_in(note) == ""
