"""A program in a pseudo-terminal, for the tests beside this file."""

import os
import pty
import re
import select
import signal
import struct
import termios
import time
from fcntl import ioctl

ESCAPE = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|[=>]|\][^\x07]*\x07)")
PATIENCE = 20  # seconds until something counts as missing

KEYS = {
    "Enter": "\r", "Tab": "\t", "Esc": "\x1b", "Backspace": "\x7f",
    "Up": "\x1b[A", "Down": "\x1b[B", "Right": "\x1b[C", "Left": "\x1b[D",
    "Home": "\x1b[H", "End": "\x1b[F", "Delete": "\x1b[3~",
    "Paste": "\x1b[200~", "Pasted": "\x1b[201~",
}


def typed(text):
    """The bytes of a text in which keys are written as <Up> and <C-g>."""

    def key(match):
        name = match.group(1)
        if name in KEYS:
            return KEYS[name]
        if name.startswith("C-"):
            return chr(ord(name[2].upper()) & 31)
        if name.startswith("M-"):
            return "\x1b" + name[2:]
        return match.group()

    return re.sub(r"<([A-Z][A-Za-z-]*)>", key, text)


def normalise(text):
    text = ESCAPE.sub("", text).replace("\r", "").replace("\a", "")
    text = re.sub(r"<\d+\.\d+\.\d+>", "<PID>", text)
    text = re.sub(r"(?m)^\d\d:\d\d:\d\d\.\d{3} ", "<TIME> ", text)
    return re.sub(r"(=[A-Z]+ REPORT====) .* ===", r"\1 <TIME> ===", text)


class Terminal:
    def __init__(self, words, term="dumb", rows=50, columns=200, history="", **environment):
        self.shown = ""
        self.seen = 0
        self.child, self.master = pty.fork()
        if self.child == 0:
            # As a terminal starts a program, whatever the one that runs the tests ignores or blocks.
            signal.pthread_sigmask(signal.SIG_SETMASK, [])
            for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
                signal.signal(number, signal.SIG_DFL)
            os.environ.update(TERM=term, ALDER_HISTORY=history, INPUTRC="/dev/null", **environment)
            os.execvp(words[0], words)
        self.resize(rows, columns)

    def resize(self, rows, columns):
        ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def settings(self):
        return termios.tcgetattr(self.master)

    def read(self, seconds):
        """False when the program has ended."""
        if not select.select([self.master], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.shown += data.decode(errors="replace")
        return bool(data)

    def send(self, text):
        self.write(typed(text).encode())

    def write(self, data):
        while data:
            if select.select([self.master], [self.master], [], PATIENCE)[0]:
                self.read(0)
            try:
                data = data[os.write(self.master, data[:512]):]
            except OSError:
                return

    def text(self):
        return normalise(self.shown)

    def wait_for(self, condition, patience=PATIENCE):
        """Waits until the condition holds of the text shown."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if condition(self.text()):
                return True
            if not self.read(0.1):
                return condition(self.text())
        return False

    def lines(self):
        return self.text().count("\n") + 1

    def wait_for_prompt(self, prompt, lines_before=0):
        """Waits until the prompt is what is shown last, in a line behind so many."""

        def is_there(text):
            lines = text.split("\n")
            return len(lines) > lines_before and lines[-1].endswith(prompt)

        return self.wait_for(is_there)

    def see(self, expected):
        """Waits for a text behind what was seen before."""
        if not self.wait_for(lambda text: expected in text[self.seen:]):
            raise AssertionError(f"{expected!r} is not in {self.text()[self.seen:]!r}")
        self.seen = self.text().index(expected, self.seen) + len(expected)

    def wait_for_silence(self):
        """Until nothing has been shown for a while."""
        length = -1
        while length != len(self.shown):
            length = len(self.shown)
            if not self.read(0.3):
                return

    def wait_for_end(self, patience=PATIENCE):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if not self.read(0.1):
                return True
        return False

    def status(self):
        """The exit status of a program that ends now."""
        _, status = os.waitpid(self.child, 0)
        self.child = None
        return os.waitstatus_to_exitcode(status)

    def epitaph(self):
        """What is worth knowing of a program that does not answer."""
        pid, status = os.waitpid(self.child, os.WNOHANG)
        if pid:
            self.child = None
        fate = f"ended with {os.waitstatus_to_exitcode(status)}" if pid else "is running"
        return f"it {fate}: {self.text()[-1000:]!r}"

    def close(self):
        if self.child is not None:
            try:
                os.kill(self.child, signal.SIGKILL)
            except ProcessLookupError:
                pass
            os.waitpid(self.child, 0)
        os.close(self.master)
