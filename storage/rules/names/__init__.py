"""Reads names of persons and companies, and titles, in Chinese, Latin letters and hangul."""
