"""Paper: values in, PDF bytes out. The only place that knows how a sheet is drawn."""

from urbgov_desk.documents.form import AttestationDoesNotFit as AttestationDoesNotFit
from urbgov_desk.documents.form import AttestationTextMissing as AttestationTextMissing
from urbgov_desk.documents.kept_values import values_json as values_json
from urbgov_desk.documents.make import join as join
from urbgov_desk.documents.make import make as make
from urbgov_desk.documents.make import mark_reprint as mark_reprint
from urbgov_desk.documents.make import page_count as page_count
from urbgov_desk.documents.make import repeat as repeat
from urbgov_desk.documents.make import workbook as workbook
from urbgov_desk.documents.own_text import AttestationText as AttestationText
from urbgov_desk.documents.own_text import check_own_text as check_own_text
from urbgov_desk.documents.own_text import shipped_text as shipped_text
