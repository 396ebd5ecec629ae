"""Time zones that a note names: 北京时间, 德国时间, Beijing time, CET."""

import re

_ZONES = {
    "(?:北京|中国|上海)时间|(?:Beijing|China|Shanghai) time": "Asia/Shanghai",
    "(?:德国|柏林|慕尼黑|法兰克福)时间|(?:German|Germany|Berlin|Munich|Frankfurt) time"
    "|(?<![A-Za-z])(?:CET|CEST|MEZ|MESZ)(?![A-Za-z])": "Europe/Berlin",
    "(?:法国|巴黎)时间|(?:Paris|French) time": "Europe/Paris",
    "(?:日本|东京)时间|(?:Tokyo|Japan) time|(?<![A-Za-z])JST(?![A-Za-z])": "Asia/Tokyo",
    "(?:韩国|首尔)时间|(?:Seoul|Korea|Korean) time|(?<![A-Za-z])KST(?![A-Za-z])": "Asia/Seoul",
    "(?:英国|伦敦)时间|(?:London|UK) time": "Europe/London",
    "(?:美东|纽约)时间|(?:New York|Eastern) time": "America/New_York",
    "(?:美西|洛杉矶)时间|(?:Pacific|Los Angeles) time": "America/Los_Angeles",
    "新加坡时间|Singapore time": "Asia/Singapore",
    "(?<![A-Za-z])(?:UTC|GMT)(?![A-Za-z])": "UTC",
}
_COMPILED = {re.compile(words, re.IGNORECASE): zone for words, zone in _ZONES.items()}
SPOKEN_ZONE = "|".join(("当地时间", "local time", *_ZONES))


def spoken_zone(text: str) -> str:
    """The IANA name of a zone that a folded text names; "" if it names none."""
    return next((zone for words, zone in _COMPILED.items() if words.search(text)), "")
