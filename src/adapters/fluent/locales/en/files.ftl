# Words of the map’s files: page, workbook, slides, Markdown, diagram.
file-stage = Stage
file-customers = customers
file-staff = employees
file-asked-customers = Customers asked
file-asked-staff = Employees asked
file-feeling-customers = Customers’ feeling
file-feeling-staff = Employees’ feeling
file-severity = severity
file-metric = Metric
file-touchpoint = Touchpoint
file-value = Value
file-asked = Number asked
file-period = Period
file-source = Source
