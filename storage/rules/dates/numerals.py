"""Numbers as they are written in notes: 3, 三, 十五, 二十三, 廿五, 二〇二六, two."""

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
_DIGITS |= {"五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_TENS = {"十": 10, "廿": 20, "卅": 30}
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ENGLISH = {word: value for value, word in enumerate((*_WORDS, "eleven", "twelve"), start=1)}
_ENGLISH |= {"a": 1, "an": 1}

_UNIT = "[一二两三四五六七八九]"
CHINESE_NUMBER = f"(?:{_UNIT}?十{_UNIT}?|[廿卅]{_UNIT}?|{_UNIT})"
# A lone figure of a longer number, or of an estimate such as 三五天, is not the number meant.
_NO_FIGURE_BEFORE = "(?<![0-9])(?<![0-9][.,])"
_NO_SIGN_BEFORE = "(?<![一二两三四五六七八九十廿卅百几数])"


def number_pattern(figures: int) -> str:
    """A pattern for a whole number of at most so many figures, or for a Chinese one below 100."""
    return f"(?:{_NO_FIGURE_BEFORE}[0-9]{{1,{figures}}}(?![0-9])|{_NO_SIGN_BEFORE}{CHINESE_NUMBER})"


ENGLISH_NUMBER = f"(?:[0-9]{{1,6}}|{'|'.join(sorted(_ENGLISH, key=len, reverse=True))})"


def number(text: str) -> int:
    """The value of digits, of a Chinese number below 100, or of an English word up to twelve."""
    if text.isascii():
        return int(text) if text.isdecimal() else _ENGLISH[text.lower()]
    ten = next((sign for sign in text if sign in _TENS), "")
    if not ten:
        return digits(text)
    before, after = text.split(ten)
    return (digits(before) if before else 1) * _TENS[ten] + (digits(after) if after else 0)


def digits(text: str) -> int:
    """The value of figures written one after the other, as in years: 2026, 二〇二六."""
    return int("".join(str(_DIGITS.get(sign, sign)) for sign in text))
