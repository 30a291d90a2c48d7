import CReadline
import Glibc

/// Lines typed before, kept from one session to the next in `ALDER_HISTORY`, by default
/// `~/.alder_history`. An empty name keeps none.
struct History {
  private static let limit: Int32 = 1000
  private let path: String?
  private var last: String?

  init() {
    let home = getenv("HOME").map { String(cString: $0) + "/.alder_history" }
    let given = getenv("ALDER_HISTORY").map { String(cString: $0) }
    path = (given ?? home).flatMap { $0.isEmpty ? nil : $0 }
    using_history()
    stifle_history(Self.limit)
    if let path { read_history(path) }
  }

  /// A line that is blank, or the same as the one before, is not kept.
  mutating func add(_ line: String) {
    guard line.contains(where: { $0 != " " }), line != last else { return }
    last = line
    add_history(line)
    guard let path else { return }
    if access(path, F_OK) != 0 { write_history(path) } else { append_history(1, path) }
    history_truncate_file(path, Self.limit)
  }
}
