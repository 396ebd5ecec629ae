"""Rules of the field over plain values: no session, no clock; what is now comes as a parameter."""
