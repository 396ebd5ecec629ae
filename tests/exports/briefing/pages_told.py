"""What the sheets of a pack say, put together again where a line ends."""

import re

import pypdfium2


def sheets(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in document]


def text(pdf):
    return " ".join(sheets(pdf))
