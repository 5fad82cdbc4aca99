"""mtaudit audits machine-translated English wire copy.

import mtaudit
report = mtaudit.audit("The number of injured and injured is growing.")
print(report.findings[0].message)
"""

from mtaudit._api import Auditor, Document, Finding, Report, Rule, Severity, audit, load_rules
from mtaudit._version import __version__

__all__ = [
    "Auditor",
    "Document",
    "Finding",
    "Report",
    "Rule",
    "Severity",
    "__version__",
    "audit",
    "load_rules",
]
