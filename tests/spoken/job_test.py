"""From the first start to a signed agreement, through a screen reader's door alone: names, no pointer, no picture.
Needs a session bus (dbus-run-session) and Xvfb; the programs are in the folder that is the first argument."""
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time

import pyatspi

from heard import Display, Window, has, related, text_of

BIN = sys.argv[1]
STATEMENT = "Lead one cross-agency project to a decision"
SECRET = "correct horse battery staple"


class Office:
    """An agency's office on this machine, with one executive to come and an official."""

    def __init__(self, folder):
        self.folder = folder
        with open(os.open(folder + "/passphrase", os.O_WRONLY | os.O_CREAT, 0o600), "w") as secret:
            secret.write(SECRET + "\n")
        self.ask("init", "--agency", "Department of Examples", signing=True)
        added = self.ask("add-executive", "--name", "Ada Example")
        self.executive, self.code = added["executive"], added["code"]
        self.server = subprocess.Popen([BIN + "/broaden-office", "--data", "office", "serve", "--listen", "127.0.0.1:0", "--passphrase-file", "passphrase"],
                                       cwd=folder, stdout=subprocess.PIPE, text=True)
        for line in self.server.stdout:
            if "listening on " in line:
                self.address = line.split("listening on ")[1].split()[0]
                return
        raise AssertionError("the office did not start")

    def ask(self, *words, signing=False):
        more = ["--passphrase-file", "passphrase"] if signing else []
        return run("broaden-office", "--data", "office", *words, *more, "--json", cwd=self.folder)


def run(program, *words, cwd):
    done = subprocess.run([f"{BIN}/{program}", *words], cwd=cwd, capture_output=True, text=True)
    if done.returncode != 0:
        raise AssertionError(f"{program} {' '.join(words)}: {done.stdout}{done.stderr}")
    return json.loads(done.stdout)


def check(what, why):
    if not what:
        raise AssertionError(why)


def first_run(window):
    name = window.write("Your name", "Ada Example")
    check(has(name, pyatspi.STATE_REQUIRED), "the name is not said to be required")
    check(related(name, pyatspi.RELATION_LABELLED_BY) == ["Your name"], "the name has no label")
    framework = window.find("Competency framework", "combo box")
    check(related(framework, pyatspi.RELATION_DESCRIBED_BY) == ["You can change it later; each plan keeps its own."], "the framework has no hint")
    window.write("Your agency", "Department of Examples")
    window.press("Start my record")
    window.find("Today", "heading")


def keep_a_key(window):
    """What a screen reader keeps as its own command is not typed."""
    field = window.write("Your name", "Ada ")
    enough = window.hear_keys(keep=["x"])
    window.wait(lambda: has(window.frame, pyatspi.STATE_ACTIVE), "the window does not say that it has the keyboard")
    for key in "bxc":
        typing = subprocess.Popen(["xdotool", "key", key])
        window.wait(lambda: key in window.keys, f'"{key}" was not heard; heard was {window.keys}')
        typing.wait()
    window.wait(lambda: text_of(field) == "Ada bc", f"the field does not say what was left to it: {text_of(field)}")
    enough()


def write_objective(window):
    window.press("Start a plan")
    window.find("Executive Development Plan", "heading")
    window.press("Start a plan")
    plan = window.find("Start a plan", "dialog")
    check(has(plan, pyatspi.STATE_MODAL), "the dialog is not said to be one")
    window.write("Short-term goals", "Lead across agencies")
    window.press("Add")
    window.wait_gone("Start a plan", "dialog")
    window.press("Add an objective")
    window.find("Add an objective", "dialog")
    window.write("Objective", STATEMENT)
    window.press("Add", within=window.find("Competencies", "grouping"))
    window.press("Strategic Thinking", "list item")
    window.press_last("Add")
    window.wait_gone("Add an objective", "dialog")
    window.shows(STATEMENT)


def log_learning(window):
    window.press("Learning", "list item")
    window.press("Log learning", "push button")
    window.write("Title", "Book club: systems thinking")
    window.write("Hours", "an hour or so")
    window.write("Private reflection", "I talk too early.\nNext time: wait.")
    window.wait_said("Hours: ")
    hours = window.find("Hours", "entry")
    check(has(hours, pyatspi.STATE_INVALID_ENTRY) and related(hours, pyatspi.RELATION_ERROR_MESSAGE), "the hours are not said to be wrong")
    window.write("Hours", "1.5")
    read_line_by_line(window)
    hear_what_is_misspelled(window)
    window.press_last("Add")
    window.wait_gone("Log learning", "dialog")
    read_table(window)


def hear_what_is_misspelled(window):
    field = window.write("Outcome", "I wait, adn listen.")
    window.wait(lambda: field.description == "1 word may be misspelled: adn.", f"the misspelled word is not said: {field.description}")
    attributes, begin, end = field.queryText().getAttributeRun(9)
    check((list(attributes), begin, end) == (["invalid:spelling"], 8, 11), f"the text has {attributes} from {begin} to {end}")
    window.write("Outcome", "I wait, and listen.")
    window.wait(lambda: not field.description, "what is right is said to be misspelled")


def read_line_by_line(window):
    text = window.find("Private reflection", "text").queryText()
    text.setCaretOffset(20)
    window.wait(lambda: text.caretOffset == 20, "the caret did not go where it was put")
    check(text.getTextAtOffset(20, pyatspi.TEXT_BOUNDARY_LINE_START) == ("Next time: wait.", 18, 34), "the line is not read")
    check(text.getTextAtOffset(20, pyatspi.TEXT_BOUNDARY_WORD_START) == ("Next ", 18, 23), "the word is not read")
    check(text.getText(20, 21) == "x", "the letter is not read")


def read_table(window):
    table = window.find("Learning log", "table").queryTable()
    check((table.nRows, table.nColumns) == (1, 5), f"the table has {table.nRows} rows and {table.nColumns} columns")
    columns = [table.getColumnDescription(i) for i in range(table.nColumns)]
    cells = {name: table.getAccessibleAt(0, i).name for i, name in enumerate(columns)}
    check(cells["Hours"] == "1.5" and cells["Title"] == "Book club: systems thinking", f"the table says {cells}")


def connect(window, office):
    window.press("Sharing", "list item")
    window.write("Address of the office", office.address)
    window.write("Code", office.code)
    window.press("Connect…")
    check(window.find("Passphrase", "password text"), "")
    window.write("Passphrase", SECRET)
    window.write("The same once more", SECRET)
    window.press("Connect")
    window.shows("Connected to Department of Examples")


def sign(window, office):
    agreement = office.ask("offer-agreement", "--to", office.executive, "--template", "mobility-agreement", signing=True)["document"]
    window.press("Sync now")
    window.wait_said("Sent 0, received ")
    window.press("Today", "list item")
    window.wait(lambda: has(window.find("Today", "list item"), pyatspi.STATE_SELECTED), "the place is not said to be chosen")
    window.press("Read the agreement")
    window.press("Sign…")
    for question, answer in (("Another organization", "Yes"), ("Another function", "Yes"), ("Another place", "Not now")):
        radio = window.press(answer, "radio button", window.find(question, "grouping"))
        window.wait(lambda: has(radio, pyatspi.STATE_CHECKED), f"{answer} is not said to be chosen")
        window.wait_focus(answer)
    window.press("Sign")
    window.write("Passphrase", SECRET)
    window.press("Sign")
    window.wait_said("The agreement and your preferences are signed")
    return agreement


def check_record(folder, agreement):
    mine = lambda *words: run("broaden-cli", "--record", "ada.broaden", *words, "--json", cwd=folder)
    objective, = mine("objective", "list")
    check(objective["statement"] == STATEMENT and objective["competency"] == ["ecq-2025-05/strategic-thinking"], f"the objective is {objective}")
    learned, = mine("learning", "list")
    check(learned["hours"] == 1.5 and learned["reflection"] == "I talk too early.\nNext time: wait.", f"the learning is {learned}")
    state = mine("agreement", "show", agreement)["state"]
    check(state == "signed", f"the agreement is {state}")


def ended(program):
    program.terminate()
    program.wait()


def do_the_job(folder, stack):
    stack.enter_context(Display())
    office = Office(folder)
    stack.callback(ended, office.server)
    desktop = subprocess.Popen([BIN + "/broaden", "--record", "ada.broaden"], cwd=folder)
    stack.callback(ended, desktop)
    window = Window("broaden")
    keep_a_key(window)
    first_run(window)
    write_objective(window)
    log_learning(window)
    connect(window, office)
    check_record(folder, sign(window, office))


def main():
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="broaden-spoken-", ignore_cleanup_errors=True) as folder, contextlib.ExitStack() as stack:
        os.environ.update(XDG_STATE_HOME=folder + "/state", HOME=folder)
        do_the_job(folder, stack)
    print(f"spoken: an objective, learning and a signed agreement by names alone, in {time.monotonic() - began:.1f} s")


if __name__ == "__main__":
    main()
