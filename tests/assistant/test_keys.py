"""Keys to the service."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant import keys
from index.errors import NotFoundError, SettingsError


def test_a_key_is_known_again(store):
    """The text that was shown once is good; what is kept does not hold it."""
    made = keys.make(store.database, " Sekretariatet ", "editor")
    found = keys.verify(store.database, made.text)
    assert found is not None
    assert (found.id, found.name, found.role) == (made.key.id, "Sekretariatet", "editor")
    secret = made.text.rsplit("_", 1)[-1]
    store.database.forget()
    assert not any(secret.encode() in p.read_bytes() for p in store.folder.rglob("*") if p.is_file())


def test_each_key_is_another(store):
    """Keys hold 32 random bytes each."""
    texts = {keys.make(store.database, "n", "ask").text for _ in range(20)}
    assert len(texts) == 20
    assert min(map(len, texts)) >= len("klarplan_") + 12 + 1 + 43


def test_a_revoked_key_is_none(store):
    """From revocation on a key is no good, is still listed, and cannot be revoked again."""
    made = keys.make(store.database, "gammel", "ask")
    keys.revoke(store.database, made.key.id)
    assert keys.verify(store.database, made.text) is None
    assert keys.listed(store.database)[0].revoked
    for id_ in (made.key.id, "ukendt"):
        with pytest.raises(NotFoundError, match="klarplan keys list"):
            keys.revoke(store.database, id_)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(noise=st.text(max_size=80))
def test_what_is_no_key_is_none(store, noise):
    """No other text is a key, whatever it holds, also with a true id in it."""
    made = keys.make(store.database, "n", "ask")
    for text in (noise, f"klarplan_{made.key.id}_{noise}", f"{made.text}{noise or 'x'}", f"x{made.text}", ""):
        assert keys.verify(store.database, text) is None
    assert keys.verify(store.database, made.text)


def test_use_is_noted_now_and_then(store):
    """A key's last use is noted; one that is used all the time costs no write each time."""
    made = keys.make(store.database, "n", "ask")
    assert keys.listed(store.database)[0].used is None
    keys.verify(store.database, made.text)
    first = keys.listed(store.database)[0].used
    assert first
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE keys SET used = '2020-01-01T00:00:00+00:00'")
    keys.verify(store.database, made.text)
    assert keys.listed(store.database)[0].used >= first


def test_a_widget_key_is_bound_to_addresses(store):
    """A widget key has the origins it may be used from, as browsers send them; other keys have none."""
    made = keys.make(
        store.database, "intranet", "widget", ("https://Intranet.Eksempel.dk/", "http://localhost:8080")
    )
    assert made.key.origins == ("https://intranet.eksempel.dk", "http://localhost:8080")
    assert keys.listed(store.database)[0].origins == made.key.origins
    with pytest.raises(SettingsError, match="mindst én adresse"):
        keys.make(store.database, "uden", "widget")
    with pytest.raises(SettingsError, match="kan ikke bindes"):
        keys.make(store.database, "med", "ask", ("https://a.dk",))


@pytest.mark.parametrize(
    "origin",
    ["intranet.dk", "ftp://a.dk", "https://", "https://a.dk/sti", "https://*.dk", "*", "https://u@a.dk"],
)
def test_what_is_no_origin_is_refused(store, origin):
    """An origin that no browser sends would never match, and is refused with an example."""
    with pytest.raises(SettingsError, match="https://intranet"):
        keys.make(store.database, "n", "widget", (origin,))


@pytest.mark.parametrize(("name", "role"), [("n", "konge"), ("  ", "ask")])
def test_unknown_roles_and_no_name_are_refused(store, name, role):
    """The message names the roles, or asks for a name."""
    with pytest.raises(SettingsError, match=r"widget|navn"):
        keys.make(store.database, name, role)
    assert keys.listed(store.database) == ()
