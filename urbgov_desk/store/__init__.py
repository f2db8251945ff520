"""The only SQL: one encrypted file, one unit of work (`change`), migrations, numbers, events.

sqlite-utils picks its driver when it is first imported and prefers a module named `pysqlite3`.
Our driver is SQLCipher's, so it takes that name here, before anything below imports sqlite-utils;
otherwise errors raised by the driver would not be the ones sqlite-utils catches.
"""

import sys

import sqlcipher3
import sqlcipher3.dbapi2

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)
