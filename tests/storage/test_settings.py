"""What one laptop remembers for itself."""

from sqlmodel import text

from storage.settings import DEMONSTRATION, ME
from storage.store import Store


def test_a_setting_outlives_the_process_and_can_be_forgotten(store, folder):
    assert store.setting(ME) == ""
    store.remember(ME, "first")
    store.remember(ME, "second")
    store.remember(DEMONSTRATION, "1")
    store.close()
    with Store(folder) as again:
        assert (again.setting(ME), again.setting(DEMONSTRATION)) == ("second", "1")
        again.remember(ME, "")
        assert again.setting(ME) == ""


def test_settings_leave_no_trace_in_the_journal(store):
    store.remember(ME, "somebody")
    with store.reading() as session:
        assert session.exec(text("SELECT count(*) FROM entry")).scalar() == 0
