"""mtaudit audits machine-translated English wire copy.

    import mtaudit
    report = mtaudit.audit("The number of injured and injured is growing.")
    print(report.findings[0].message)
"""

__version__ = "0.1.0"
