"""The same lists loaded and the same indicators computed in pandas: FOLDER AS-AT ROUNDS. Prints one JSON document."""
import json
import sys
import time

import numpy as np
import pandas as pd

folder, as_at, rounds = sys.argv[1], pd.Timestamp(sys.argv[2]), int(sys.argv[3])
with open(f"{folder}/columns.json", encoding="utf-8") as file:
    columns = json.load(file)
holidays = np.array(columns["holidays"], dtype="datetime64[D]")
periods = pd.period_range(end=as_at.to_period("M"), periods=36, freq="M")
first, last = periods[0].start_time, periods[-1].end_time.normalize()
ends = [p.end_time.normalize() for p in periods]


def load():
    lists = {}
    for number, kinds in columns["lists"].items():
        types = {c["heading"]: "Int64" if c["kind"] == "Number" else "category" if c["kind"] == "Code" else str for c in kinds}
        frame = pd.read_csv(f"{folder}/list-{number}.csv", dtype=types)
        for column in kinds:
            if column["kind"] == "Date":
                frame[column["heading"]] = pd.to_datetime(frame[column["heading"]], format="%d/%m/%Y", errors="coerce")
        lists[int(number)] = frame
    return lists


def events(frame, day, also=()):
    frame = frame[frame[day].between(first - pd.Timedelta(days=366), last)]
    for other in also:
        frame = frame[frame[other].notna()]
    return frame.drop_duplicates([frame.columns[0], day])


def by_month(days, yes=None):
    inside = days.between(first, last)
    months = days[inside].dt.to_period("M")
    total = months.value_counts().reindex(periods, fill_value=0)
    if yes is None:
        return list(zip(total.tolist(), [None] * 36))
    some = months[yes[inside]].value_counts().reindex(periods, fill_value=0)
    return list(zip(some.tolist(), total.tolist()))


def within(start, end, days):
    start_days, end_days = start.values.astype("datetime64[D]"), end.values.astype("datetime64[D]")
    return pd.Series((end_days >= start_days) & (np.busday_count(start_days + 1, end_days + 1, holidays=holidays) <= days), index=start.index)


def episodes(frame, start):
    return frame[frame[start].notna()].drop_duplicates([frame.columns[0], start])


def open_at(kept, start, end, day):
    return (kept[start] <= day) & ~(kept[end] <= day)


def compute(l):
    out = {}
    out["contacts"] = by_month(events(l[1], "Date of Contact")["Date of Contact"])
    out["early-help-completed"] = by_month(events(l[2], "Assessment completion date")["Assessment completion date"])
    day = "Date of referral"
    e = events(l[3], day).sort_values(["Child Unique ID", day])
    out["referrals"] = by_month(e[day])
    previous = e.groupby("Child Unique ID", sort=False)[day].shift()
    out["re-referral-rate"] = by_month(e[day], previous >= e[day] - pd.DateOffset(months=12))
    start, end = "Continuous Assessment Start Date", "Continuous Assessment Date of Authorisation"
    out["assessments-completed"] = by_month(events(l[4], end)[end])
    e = events(l[4], end, [start])
    out["assessments-45-days"] = by_month(e[end], within(e[start], e[end], 45))
    start, end = "Strategy discussion initiating Section 47 Enquiry Start Date", "Date of Initial Child Protection Conference"
    out["s47-started"] = by_month(events(l[5], start)[start])
    out["icpcs"] = by_month(events(l[5], end)[end])
    e = events(l[5], end, [start])
    out["s47-to-icpc-15-days"] = by_month(e[end], within(e[start], e[end], 15))
    start, end = "CIN Start Date", "CIN Closure Date"
    kept = episodes(l[6], start)
    out["cin-open"] = [(int(open_at(kept, start, end, m).sum()), None) for m in ends]
    start, end = "Child Protection Plan Start Date", "Child Protection Plan End Date"
    e = events(l[7], start)
    out["cp-started"] = by_month(e[start])
    out["cp-ended"] = by_month(events(l[7], end)[end])
    out["cp-repeat-rate"] = by_month(e[start], (e["Number of Previous Child Protection Plans"] >= 1).fillna(False).astype(bool))
    kept = episodes(l[7], start)
    out["cp-open"] = [(int(open_at(kept, start, end, m).sum()), None) for m in ends]
    two_years = pd.Timedelta(days=729)
    out["cp-2-years-open"] = [(int((open_at(kept, start, end, m) & (m - kept[start] > two_years)).sum()), int(open_at(kept, start, end, m).sum())) for m in ends]
    start, end = "Date Started to be Looked After", "Date Ceased to be Looked After"
    out["cla-started"] = by_month(events(l[8], start)[start])
    out["cla-ceased"] = by_month(events(l[8], end)[end])
    kept = episodes(l[8], start)
    out["cla-open"] = [(int(open_at(kept, start, end, m).sum()), None) for m in ends]
    now = open_at(kept, start, end, as_at)
    out["cla-3-placements"] = [(int((now & (kept["Number of Placements in the Last 12 months"] >= 3).fillna(False)).sum()), int(now.sum()))]
    out["care-leavers"] = [(len(l[9]), None)]
    suitability = l[9]["Suitability of Accommodation"]
    out["care-leavers-suitable"] = [(int((suitability == "a) Suitable").sum()), int(suitability.isin(["a) Suitable", "b) Unsuitable"]).sum()))]
    order, entered, placed = "Date of Adoption Order", "Date the Child Entered Care", "Date Placed for Adoption"
    out["adoption-orders"] = by_month(events(l[10], order)[order])
    e = events(l[10], order, [entered, placed])
    e = e[e[order] >= first]
    days = (e[placed] - e[entered]).dt.days.groupby(e[order].dt.to_period("M")).agg(["sum", "count"]).reindex(periods, fill_value=0)
    out["adoption-a1"] = list(zip(days["sum"].tolist(), days["count"].tolist()))
    return out


def timed(work):
    began = time.perf_counter()
    result = work()
    return (time.perf_counter() - began) * 1000, result


loads, lists = [], None
for _ in range(2):
    lists = None
    took, lists = timed(load)
    loads.append(took)
computes = []
for _ in range(rounds):
    took, figures = timed(lambda: compute(lists))
    computes.append(took)
json.dump({"load": min(loads), "compute": sorted(computes)[len(computes) // 2], "figures": {k: [list(f) for f in v] for k, v in figures.items()}}, sys.stdout)
