/// The format strings of io:format, io:fwrite, io_lib:format and the like, where they are literals.
extension ModuleLinter {
  func checkFormat(_ module: Name, _ function: Name, _ arguments: [Expr]) {
    let (module, function) = (names.text(of: module), names.text(of: function))
    guard module == "io" || module == "io_lib", function == "format" || function == "fwrite" else {
      return
    }
    let first = module == "io" && arguments.count == 3 ? 1 : 0
    guard arguments.count > first, case .string(let format) = arguments[first].kind else { return }
    let count: Int
    switch Self.argumentCount(names.text(of: format)) {
    case .success(let number): count = number
    case .failure(let wrong):
      return warn("format string invalid (\(wrong.message))", at: arguments[first].span)
    }
    guard arguments.count > first + 1 else {
      if count > 0 { reportCount(count, nil, arguments[first].span) }
      return
    }
    let list = arguments[first + 1]
    switch list.kind {
    case .list(let elements):
      if elements.count != count { reportCount(count, elements.count, list.span) }
    case .integer, .float, .atom, .tuple, .character, .map, .binary:
      warn("format arguments not a list", at: list.span)
    default: break
    }
  }

  /// `given` is nil when there is no list at all.
  private func reportCount(_ wanted: Int, _ given: Int?, _ span: Span) {
    func counted(_ count: Int) -> String { "\(count) argument\(count == 1 ? "" : "s")" }
    let needed = wanted == 0 ? "an empty argument list" : "an argument list with \(counted(wanted))"
    let found =
      switch given {
      case nil: "no argument list is given"
      case 0?: "the argument list is empty"
      case let count?:
        "the argument list contains \(count < wanted ? "only " : "")\(counted(count))"
      }
    warn("the format string requires \(needed), but \(found)", at: span)
  }

  private struct WrongFormat: Error { var message: String }

  /// How many arguments a format string takes.
  private static func argumentCount(_ format: String) -> Result<Int, WrongFormat> {
    var scalars = format.unicodeScalars[...]
    var count = 0
    while let scalar = scalars.popFirst() {
      guard scalar == "~" else { continue }
      // Field width, precision and padding: F.P.PadModC.
      var parts = 0
      while let next = scalars.first, "0123456789*.-".unicodeScalars.contains(next) {
        scalars.removeFirst()
        if next == "*" { count += 1 }
        guard next == "." else { continue }
        parts += 1
        if parts == 2 {
          // The padding character, which may be anything, `*` too.
          if scalars.popFirst() == "*" { count += 1 }
          break
        }
      }
      while let next = scalars.first, "tlkK".unicodeScalars.contains(next) {
        scalars.removeFirst()
        if next == "K" { count += 1 }
      }
      guard let control = scalars.popFirst() else {
        return .failure(WrongFormat(message: "truncated"))
      }
      switch control {
      case "~", "n": break
      case "c", "f", "e", "g", "s", "w", "p", "b", "B", "i", "#", "+":
        count += 1
      case "W", "P", "x", "X": count += 2
      default: return .failure(WrongFormat(message: "invalid control ~\(control)"))
      }
    }
    return .success(count)
  }
}
