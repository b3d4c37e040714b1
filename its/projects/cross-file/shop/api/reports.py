"""Reports: event loops and waits in other files, and a helper in this one."""

import asyncio
import subprocess

from fastapi import APIRouter

from shop.jobs import sales_now, wait_for_export

router = APIRouter()


def to_pdf(text: str):
    return subprocess.run(["text2pdf"], input=text, capture_output=True, text=True)


@router.get("/reports/pdf")
async def pdf():
    await asyncio.sleep(0)
    return to_pdf("Sales")


@router.get("/reports/pdf/in-a-thread")
async def pdf_in_a_thread():
    return await asyncio.to_thread(to_pdf, "Sales")


@router.get("/reports/sales")
async def sales():
    await asyncio.sleep(0)
    return sales_now()


@router.get("/reports/sales/in-a-thread")
async def sales_in_a_thread():
    return await asyncio.to_thread(sales_now)


@router.get("/reports/export")
async def export():
    await asyncio.sleep(0)
    return wait_for_export()


@router.get("/reports/export/in-a-thread")
async def export_in_a_thread():
    return await asyncio.to_thread(wait_for_export)
