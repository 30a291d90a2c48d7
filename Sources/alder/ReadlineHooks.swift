@preconcurrency import CReadline
import Glibc

/// What readline calls, and what it leaves for the editor.
///
/// Safe: all of it is used under the editor's lock only, but for what is set before there are threads.
enum ReadlineHooks {
  enum Request { case complete, `switch` }

  /// Nil while a line is edited; then the line, or nil at the end of input.
  nonisolated(unsafe) static var result: String??
  nonisolated(unsafe) static var request: Request?
  nonisolated(unsafe) static var isSecret = false
  /// Keys that have been read from the terminal.
  nonisolated(unsafe) static var ahead: [UInt8] = []
  /// Readline was told that there is no input any more, because there is something else to be done.
  nonisolated(unsafe) static var isBrokenOff = false
  private nonisolated(unsafe) static var wakeUp: Int32 = -1

  /// Control-G.
  static let switchKey: UInt8 = 7
  private static let tab: UInt8 = 9

  static func install(wakeUp descriptor: Int32) {
    wakeUp = descriptor
    setlocale(LC_CTYPE, "")
    if String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
    rl_readline_name = UnsafePointer(strdup("alder"))
    // The editor has handlers of its own.
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_initialize()
    rl_getc_function = { _ in ReadlineHooks.nextKey() }
    // More is read by the editor only.
    rl_input_available_hook = { ReadlineHooks.ahead.isEmpty ? 0 : 1 }
    rl_redisplay_function = { if !ReadlineHooks.isSecret { rl_redisplay() } }
    for name in ["emacs-standard", "vi-insert"] {
      guard let keys = rl_get_keymap_by_name(name) else { continue }
      rl_bind_key_in_map(Int32(tab), { _, _ in ReadlineHooks.ask(.complete) }, keys)
      rl_bind_key_in_map(Int32(switchKey), { _, _ in ReadlineHooks.ask(.switch) }, keys)
    }
  }

  /// Whether readline asks the terminal to mark what is pasted; it does not of those that cannot.
  static var hasPasteMode: Bool {
    guard let name = getenv("TERM") else { return false }
    return strcmp(name, "dumb") != 0
  }

  private static func ask(_ wish: Request) -> Int32 {
    request = wish
    return 0
  }

  static let finished: @convention(c) (UnsafeMutablePointer<CChar>?) -> Void = { line in
    rl_callback_handler_remove()
    result = .some(line.map { String(cString: $0) })
    free(line)
  }

  /// The next key; what has been pasted is read as a whole, so it may have to be waited for. An interrupt
  /// ends that.
  private static func nextKey() -> Int32 {
    if !ahead.isEmpty { return Int32(ahead.removeFirst()) }
    var byte: UInt8 = 0
    var sources = [
      pollfd(fd: wakeUp, events: Int16(POLLIN), revents: 0),
      pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&sources, 2, -1) < 0 {}
    guard sources[0].revents == 0 else {
      isBrokenOff = true
      return EOF
    }
    return read(0, &byte, 1) == 1 ? Int32(byte) : EOF
  }
}
