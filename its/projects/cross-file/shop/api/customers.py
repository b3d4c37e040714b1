"""Customers: what a dependency of another file gives."""

from fastapi import APIRouter, Depends
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import text

from shop.database import Database, get_db

router = APIRouter()
QUERY = text("SELECT name FROM customers")


@router.get("/customers")
async def customers(db=Depends(get_db)):
    return db.execute(QUERY).all()


@router.get("/customers/first")
async def first_customer(db: Database):
    return db.scalar(QUERY)


@router.get("/customers/in-the-pool")
async def customers_in_the_pool(db: Database):
    return await run_in_threadpool(db.scalar, QUERY)


@router.get("/customers/sync")
def customers_in_a_sync_endpoint(db: Database):
    return db.scalar(QUERY)
