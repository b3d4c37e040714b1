from flask import Blueprint, Flask

from portal.remote import load

app = Flask(__name__)
pages = Blueprint("pages", __name__)


@app.route("/")
def index():
    return load("index")


@pages.route("/page")
def page():
    return load("page")
