/// Text on the terminal without an io server: for the start of a system, and for debugging.
extension NativeTable {
  static let display: [Native] = [
    .step("display", arity: 1) { p throws(Raise) in
      p.display(TermText.write(p[0], .printUnicode) + "\r\n", on: 1)
    },
    .step("display_nl", arity: 0) { p throws(Raise) in p.display("\r\n", on: 1) },
    .step("display_string", arity: 1) { p throws(Raise) in try p.displayString(p[0], on: 1) },
    .step("display_string", arity: 2) { p throws(Raise) in
      guard let descriptor = devices[p[0]] else { throw p.badarg() }
      return try p.displayString(p[1], on: descriptor)
    },
    .step("process_display", arity: 2) { p throws(Raise) in
      guard p[0].isLocalPid else { throw p.badarg() }
      guard p[1] == Atom.backtrace else { throw p.badarg(badOption) }
      return p.displayBacktrace(of: p[0])
    },
  ]

  private static let devices: [Term: Int32] = [
    Term(atom: "stdin"): 0, Term(atom: "stdout"): 1, Term(atom: "stderr"): 2,
  ]
}

extension Process {
  fileprivate func display(_ text: String, on descriptor: Int32) -> Next? {
    writeBytes(Array(text.utf8), to: descriptor) { _, _ in Atom.true }
  }

  fileprivate func displayString(_ text: Term, on descriptor: Int32) throws(Raise) -> Next? {
    guard let bytes = text.wholeBytes ?? String(characters: text).map({ Array($0.utf8) }) else {
      throw badarg()
    }
    return writeBytes(bytes, to: descriptor) { _, _ in Atom.true }
  }
}
