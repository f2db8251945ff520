"""Paper: values in, PDF bytes out. The only place that knows how a sheet is drawn."""

from urbgov_desk.documents.make import make as make
from urbgov_desk.documents.make import mark_reprint as mark_reprint
from urbgov_desk.documents.values import values_json as values_json
