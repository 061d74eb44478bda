"""A screen reader: walks over AT-SPI what another process shows, and writes it as JSON.

It speaks plain D-Bus and runs in a session bus of its own.

Usage: dbus-run-session -- python spoken_reader.py PHOTO CONFIG OUTPUT
"""

import json
import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

ATSPI = "org.a11y.atspi"
ROOT = "/org/a11y/atspi/accessible/root"
STATES = {"checked": 4, "enabled": 8, "focusable": 11, "focused": 12, "showing": 25}
"""Bits of the states that are asked for, as AT-SPI numbers them."""
_REFERENCE = re.compile(r'"([^"]+)", \[ObjectPath: ([^\]]+)\]')
_STATE = re.compile(r"au \{(\d+), (\d+)\}")
_PATIENCE_S = 60


@dataclass(frozen=True)
class Node:
    bus: QDBusConnection
    service: str
    path: str

    def message(self, interface, method, *arguments):
        """The answer to a call."""
        message = QDBusMessage.createMethodCall(self.service, self.path, interface, method)
        message.setArguments(list(arguments))
        answer = self.bus.call(message)
        if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
            raise LookupError(answer.errorMessage())
        return answer

    def get(self, interface, name):
        answer = self.message("org.freedesktop.DBus.Properties", "Get", interface, name)
        (value,) = answer.arguments()
        return value.variant() if isinstance(value, QDBusVariant) else value

    @property
    def role(self):
        return self.message(f"{ATSPI}.Accessible", "GetRoleName").arguments()[0]

    # PySide unpacks no arrays: these are read from the answer as it is printed.

    def children(self):
        answer = repr(self.message(f"{ATSPI}.Accessible", "GetChildren"))
        return [Node(self.bus, *found) for found in _REFERENCE.findall(answer)]

    def states(self):
        answer = repr(self.message(f"{ATSPI}.Accessible", "GetState"))
        low, high = map(int, _STATE.search(answer).groups())
        bits = low | high << 32
        return [name for name, bit in STATES.items() if bits >> bit & 1]

    def value(self):
        try:
            return self.get(f"{ATSPI}.Value", "CurrentValue")
        except LookupError:
            return None

    def told(self):
        role = self.role
        return {
            "role": role,
            "name": self.get(f"{ATSPI}.Accessible", "Name"),
            "description": self.get(f"{ATSPI}.Accessible", "Description"),
            "states": self.states(),
            "value": self.value() if role in ("slider", "progress bar") else None,
        }


def accessibility_bus():
    session = QDBusConnection.sessionBus()
    bus = Node(session, "org.a11y.Bus", "/org/a11y/bus")
    (address,) = bus.message("org.a11y.Bus", "GetAddress").arguments()
    return QDBusConnection.connectToBus(address, "accessibility")


def application(bus, patience_s=_PATIENCE_S):
    """The only application that is there; waits until it is."""
    registry, start = Node(bus, f"{ATSPI}.Registry", ROOT), time.monotonic()
    while time.monotonic() - start < patience_s:
        try:
            if found := registry.children():
                return found[0]
        except LookupError:
            pass
        time.sleep(0.2)
    raise TimeoutError("no application has come to the accessibility bus")


def walk(node):
    told = node.told()
    yield told
    for child in node.children():
        if "showing" in child.states() or told["role"] == "application":
            yield from walk(child)


def main(photo, config, output):
    QCoreApplication([])
    bus = accessibility_bus()
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    script = str(Path(__file__).with_name("spoken_window.py"))
    shown = subprocess.Popen(
        [sys.executable, script, photo, config],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        if shown.stdout.readline().strip() != "restored":
            raise RuntimeError("the window has ended early")
        Path(output).write_text(json.dumps(list(walk(application(bus)))), encoding="utf-8")
    finally:
        shown.terminate()
        shown.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
