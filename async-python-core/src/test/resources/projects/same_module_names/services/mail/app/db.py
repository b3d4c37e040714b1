ROWS = []


def save(row):
    ROWS.append(row)
