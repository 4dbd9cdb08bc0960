"""A person who has nothing but names: finds what the window says through AT-SPI and uses it. Never by place or by id."""
import os
import subprocess
import time

import pyatspi
from gi.repository import GLib

LIMIT = 15  # seconds for anything that must come about


class Missing(AssertionError):
    pass


class Display:
    """An X server of its own, gone with the test."""

    def __enter__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                                       pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as told:
            os.environ["DISPLAY"] = ":" + told.readline().strip()
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()


class Window:
    """The window of one program, by names. A dialog, where one is open, is all there is."""

    def __init__(self, name):
        desktop = pyatspi.Registry.getDesktop(0)
        self.said, self.focused = [], []
        self.listeners = [(self._hear, "object:state-changed:showing"), (self._follow, "object:state-changed:focused")]
        for listener, event in self.listeners:
            pyatspi.Registry.registerEventListener(listener, event)
        self.program = self._until(lambda: next((one for one in children(desktop) if one.name == name), None), f"no program {name}")
        self.frame = self._until(lambda: next(children(self.program), None), "no window")

    def _hear(self, event):
        if event.detail1 and role_of(event.source) == pyatspi.ROLE_NOTIFICATION:
            self.said.append(name_of(event.source))

    def _follow(self, event):
        if event.detail1:
            self.focused.append(name_of(event.source))

    def _until(self, what, missing):
        end = time.monotonic() + LIMIT
        context = GLib.MainContext.default()
        while True:
            while context.pending():
                context.iteration(False)
            try:
                found = what()
            except GLib.Error:  # it went while it was looked at
                found = None
            if found:
                return found
            if time.monotonic() > end:
                raise Missing(f"{missing}\n{self.outline()}")
            time.sleep(0.02)

    def wait(self, what, missing):
        self._until(what, missing)

    def _all(self, within):
        yield within
        for child in children(within):
            yield from self._all(child)

    def _here(self):
        dialogs = [one for one in children(self.frame) if one.getRole() == pyatspi.ROLE_DIALOG]
        return dialogs[-1] if dialogs else self.frame

    def _matching(self, name, role, within=None):
        for one in self._all(self._here() if within is None else within):
            if one.name == name and (one.getRoleName() == role if role else has(one, pyatspi.STATE_FOCUSABLE)):
                return one
        return None

    def find(self, name, role=None, within=None):
        """Without a role: whatever of this name can be used."""
        return self._until(lambda: self._matching(name, role, within), f'nothing is called "{name}"' + (f" and is a {role}" if role else ""))

    def wait_gone(self, name, role=None):
        self._until(lambda: self._matching(name, role) is None, f'"{name}" is still there')

    def wait_said(self, words):
        self._until(lambda: any(words in one for one in self.said), f'"{words}" was not said; said was {self.said}')

    def wait_focus(self, name):
        self._until(lambda: name in self.focused, f'"{name}" never had focus; those had: {self.focused}')

    def shows(self, words):
        self._until(lambda: next((one for one in self._all(self.frame) if words in one.name), None), f'nothing shows "{words}"')

    def press(self, name, role=None, within=None):
        def usable():
            one = self._matching(name, role, within)
            return one if one is not None and has(one, pyatspi.STATE_ENABLED) else None

        one = self._until(usable, f'"{name}" cannot be used')
        action = one.queryAction()
        if action.nActions != 1 or not action.doAction(0):
            raise Missing(f'"{name}" cannot be pressed')
        return one

    def press_last(self, name):
        """Of several with this name in the dialog the one that comes last: it is for the whole of it."""
        last = self._until(lambda: [one for one in self._all(self._here()) if one.name == name and has(one, pyatspi.STATE_ENABLED)], f'nothing is called "{name}"')[-1]
        last.queryAction().doAction(0)

    def write(self, name, words, within=None):
        editable = lambda: next((one for one in self._all(self._here() if within is None else within) if one.name == name and has(one, pyatspi.STATE_EDITABLE)), None)
        one = self._until(editable, f'no field is called "{name}"')
        if not one.queryEditableText().setTextContents(words):
            raise Missing(f'"{name}" cannot be written in')
        secret = one.getRole() == pyatspi.ROLE_PASSWORD_TEXT
        self._until(lambda: text_of(one) == ("\u2022" * len(words) if secret else words), f'"{name}" did not take "{words}"')
        return one

    def hear_keys(self, keep):
        """From now on every key comes here first; those whose names are in `keep` come nowhere else."""
        self.keys = []

        def hear(event):
            self.keys.append(event.event_string)
            return event.event_string in keep

        pyatspi.Registry.registerKeystrokeListener(hear, mask=0, kind=(pyatspi.KEY_PRESSED_EVENT,), synchronous=True, preemptive=True)
        return lambda: pyatspi.Registry.deregisterKeystrokeListener(hear, mask=0, kind=(pyatspi.KEY_PRESSED_EVENT,))

    def outline(self):
        def line(one, depth):
            yield "  " * depth + f'{one.getRoleName()} "{one.name}" {one.description}'
            for child in children(one):
                yield from line(child, depth + 1)
        try:
            return "\n".join(line(self.frame, 0)) + f"\nsaid: {self.said}"
        except (AttributeError, GLib.Error) as gone:
            return f"(no window: {gone})"


def name_of(one):
    try:
        return one.name
    except GLib.Error:  # it has gone since
        return ""


def role_of(one):
    try:
        return one.getRole()
    except GLib.Error:
        return None


def children(one):
    for i in range(one.childCount):
        child = one.getChildAtIndex(i)
        if child is not None:
            yield child


def has(one, state):
    return one.getState().contains(state)


def text_of(one):
    text = one.queryText()
    return text.getText(0, text.characterCount)


def related(one, kind):
    """The names of what stands in that relation to it."""
    return [relation.getTarget(i).name for relation in one.getRelationSet() if relation.getRelationType() == kind
            for i in range(relation.getNTargets())]
