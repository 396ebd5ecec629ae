"""Reading and writing records: functions that take the session first."""
