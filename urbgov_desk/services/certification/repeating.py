"""A request that comes again is answered with what it did; as another act it is told."""

from urbgov_desk.domain.problem import Told
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import certification as rows
from urbgov_desk.store.change import Done


class DoneOtherwise(Told):
    """What is asked for was recorded as another act already. Values: bundle."""


def done_as(desk: Desk, request_id: str, event: str) -> Done | None:
    """What this request did when it was first sent; None when it is new. Raises DoneOtherwise."""
    done = desk.store.done(request_id)
    if done is not None and done.kind != event:
        visit = rows.find_visit(desk.store.db, done.subject)
        raise DoneOtherwise(bundle=visit.code if visit else "")
    return done
