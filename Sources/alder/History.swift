@preconcurrency import CReadline
import Glibc

/// Commands typed before, kept from one session to the next in a file, which has them with the time
/// before each, so that those of several lines come back as they were.
struct History {
  private static let limit: Int32 = 1000
  private let path: String?
  private var last: String?

  /// With nil, commands are kept for this session only.
  init(path: String?) {
    self.path = path
    using_history()
    stifle_history(Self.limit)
    history_comment_char = CChar(UInt8(ascii: "#"))
    history_write_timestamps = 1
    guard let path else { return }
    makeDirectory(of: path)
    if read_history(path) == 0 { history_truncate_file(path, Self.limit) }
    using_history()
    if history_length > 0, let entry = history_get(history_base + history_length - 1) {
      last = String(cString: entry.pointee.line)
    }
  }

  /// One that is blank, or the same as the one before, is not kept.
  mutating func add(_ command: String) {
    guard command.contains(where: { !$0.isWhitespace }), command != last else { return }
    last = command
    add_history(command)
    add_history_time("#\(time(nil))")
    guard let path else { return }
    if access(path, F_OK) != 0 { write_history(path) } else { append_history(1, path) }
  }

  private func makeDirectory(of path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for count in 2..<max(2, parts.count) {
      mkdir(parts[..<count].joined(separator: "/"), 0o700)
    }
  }
}
