"""Packs for investors: what may be said to one addressee, checked and set on pages."""
