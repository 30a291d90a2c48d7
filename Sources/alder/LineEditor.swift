import Alder
@preconcurrency import CReadline
import Glibc
import Synchronization

/// Lines edited with readline, with a history.
///
/// Readline is one for the whole program and not safe for threads, and while a line is edited,
/// others write. So it is driven one character at a time, under a lock; who has something to
/// write takes the lock, clears what is being edited from the screen, writes, and shows it again
/// below. What does not end with a line break is kept as a part of the prompt until the rest comes.
///
/// One thread waits for keys, in `next` or `readLine`; it sleeps without the lock. A pipe wakes it when
/// others have changed what is expected, and says what signals have come.
final class LineEditor: LineReader {
  struct State {
    enum Mode: Equatable { case idle, editing, completing, keys }
    var mode = Mode.idle
    var isOpen = false
    var isClosed = false
    /// After an interrupt: keys wait until it is known what they mean now.
    var isInterrupted = false
    var prompt = ""
    /// Output that has not had its line break.
    var unfinished: [UInt8] = []
    /// Keys that nobody has waited for.
    var ahead: [UInt8] = []
    var events: [TerminalEvent] = []
    var history: History?
  }

  let state = Mutex(State())
  private let wakeUp: (read: Int32, write: Int32)

  init() {
    TerminalSettings.restoreOnInterrupt()
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    wakeUp = (ends[0], ends[1])
    ReadlineHooks.install(wakeUp: ends[0])
  }

  // MARK: For programs

  func readLine(prompt: String) -> String? {
    state.withLock { $0.begin(prompt: prompt, "", cursor: 0) }
    while true {
      let hasKeys = state.withLock { !$0.ahead.isEmpty } ? false : waitForKeys(watchesKeys: true)
      let line = state.withLock { state -> String?? in
        guard state.mode == .editing, !state.isClosed else { return .some(nil) }
        state.feed(orChecking: hasKeys)
        defer { state.events = [] }
        for case let event in state.events {
          switch event {
          case .line(let text):
            if state.history == nil { state.history = History(path: nil) }
            state.history?.add(text)
            return text
          case .end, .closed: return .some(nil)
          case .complete: state.resume(inserting: "\t", showing: "")
          default: break
          }
        }
        return nil
      }
      if let line { return line }
    }
  }

  // MARK: For the shell

  func open(history: String?) {
    TerminalSettings.open(reportingTo: wakeUp.write)
    state.withLock {
      $0.isOpen = true
      $0.history = History(path: history)
    }
  }

  func next() -> TerminalEvent {
    while true {
      let (event, watches) = state.withLock { state -> (TerminalEvent?, Bool) in
        if state.isClosed { return (.closed, false) }
        if !state.events.isEmpty { return (state.events.removeFirst(), false) }
        return (nil, state.mode != .completing)
      }
      if let event { return event }
      let hasKeys = waitForKeys(watchesKeys: watches)
      state.withLock { state in
        readSignals(&state)
        if hasKeys || !state.ahead.isEmpty { state.feed(orChecking: hasKeys) }
      }
    }
  }

  func expect(_ input: TerminalInput) {
    state.withLock { state in
      state.isInterrupted = false
      switch input {
      case .nothing:
        if state.mode == .keys { state.mode = .idle }
      case .keys:
        _ = state.giveUp()
        state.mode = .keys
      case .line(let prompt, let text, let cursor):
        _ = state.giveUp()
        state.begin(prompt: prompt, text, cursor: cursor)
      case .secret(let prompt):
        _ = state.giveUp()
        state.begin(prompt: prompt, "", cursor: 0, isSecret: true)
      }
    }
    wake()
  }

  func complete(inserting text: String, showing list: String) {
    state.withLock { state in
      if state.mode == .completing { state.resume(inserting: text, showing: list) }
    }
    wake()
  }

  func cancel() -> (line: String, cursor: Int) { state.withLock { $0.giveUp() } }

  func remember(_ command: String) { state.withLock { $0.history?.add(command) } }

  func interleave(_ bytes: [UInt8], _ write: ([UInt8]) -> Void) {
    state.withLock { state in
      guard state.isEditing else { return write(bytes) }
      let text = state.unfinished + bytes
      let end = text.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      state.unfinished = Array(text[end...])
      rl_clear_visible_line()
      fflush(rl_outstream)
      write(Array(text[..<end]))
      rl_set_prompt(String(decoding: state.unfinished, as: UTF8.self) + state.prompt)
      rl_on_new_line()
      rl_redisplay()
    }
  }

  func close() {
    state.withLock { state in
      if state.isEditing {
        rl_callback_handler_remove()
        Terminal.write("\n", to: 1)
        state.becomeIdle()
      }
    }
    TerminalSettings.restore()
  }

  // MARK: Waiting

  private func wake() {
    var byte = UInt8(ascii: ".")
    _ = Glibc.write(wakeUp.write, &byte, 1)
  }

  /// Waits for keys or for the pipe; whether there are keys.
  @discardableResult
  private func waitForKeys(watchesKeys: Bool) -> Bool {
    var sources = [
      pollfd(fd: wakeUp.read, events: Int16(POLLIN), revents: 0),
      pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&sources, watchesKeys ? 2 : 1, -1)
    return count > 0 && watchesKeys && sources[1].revents != 0
  }

  private func readSignals(_ state: inout State) {
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(wakeUp.read, &bytes, bytes.count)
      guard count > 0 else { return }
      for byte in bytes[..<count] {
        if byte == UInt8(ascii: "c") {
          TerminalSettings.interruptIsNoticed()
          state.events.append(.interrupt)
          state.isInterrupted = true
        } else if byte == UInt8(ascii: "w") {
          state.adaptToWindow()
        }
      }
    }
  }
}
