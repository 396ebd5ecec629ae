"""Time zones that a note names: 北京时间, 德国时间, Beijing time, CET."""

import re

_ZONES = {
    "北京时间|Beijing time|China time": "Asia/Shanghai",
    "德国时间|German time|(?<![A-Za-z])(?:CET|CEST|MEZ|MESZ)(?![A-Za-z])": "Europe/Berlin",
    "日本时间|东京时间|(?:Tokyo|Japan) time|(?<![A-Za-z])JST(?![A-Za-z])": "Asia/Tokyo",
    "韩国时间|首尔时间|(?:Seoul|Korea) time|(?<![A-Za-z])KST(?![A-Za-z])": "Asia/Seoul",
    "英国时间|伦敦时间|(?:London|UK) time": "Europe/London",
    "美东时间|纽约时间|(?:New York|Eastern) time": "America/New_York",
    "美西时间|Pacific time": "America/Los_Angeles",
    "(?<![A-Za-z])(?:UTC|GMT)(?![A-Za-z])": "UTC",
}
_COMPILED = {re.compile(words, re.IGNORECASE): zone for words, zone in _ZONES.items()}
SPOKEN_ZONE = "|".join(("当地时间", "local time", *_ZONES))


def spoken_zone(text: str) -> str:
    """The IANA name of a zone that a folded text names; "" if it names none."""
    return next((zone for words, zone in _COMPILED.items() if words.search(text)), "")
