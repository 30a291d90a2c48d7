import Glibc

extension NativeTable {
  static let alderIO: [Native] = [
    .step("write", arity: 2) { p throws(Raise) in try p.writeCharacters(to: p[0], p[1]) },
    .step("read_line", arity: 1) { p throws(Raise) in try p.readLine(prompt: p[0]) },
    .blocking("read_block", arity: 0) { p throws(Raise) in
      switch p.machine.console.readBlock() {
      case .bytes(let bytes): try p.binary(bytes)
      case .end: Atom.eof
      case .failed(let code): p.tuple(Atom.error, PosixError.atom(code))
      }
    },
    Native("edits_lines") { p throws(Raise) in Term(p.machine.console.editor != nil) },
    Native("is_terminal") { p, descriptor throws(Raise) in
      guard descriptor.isSmall else { throw p.badarg() }
      return Term(isatty(Int32(truncatingIfNeeded: descriptor.small)) == 1)
    },
    Native("columns") { p throws(Raise) in WindowSize.current.map(\.columns) ?? Atom.undefined },
    Native("rows") { p throws(Raise) in WindowSize.current.map(\.rows) ?? Atom.undefined },
  ]
}

private struct WindowSize {
  let columns: Term
  let rows: Term

  static var current: WindowSize? {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return WindowSize(columns: Term(small: Int(size.ws_col)), rows: Term(small: Int(size.ws_row)))
  }
}

extension Process {
  private func isDescriptor(_ term: Term) -> Bool { term.isSmall && 1...2 ~= term.small }

  /// Writes at once what does not have to wait, the rest on a thread that may.
  fileprivate func writeCharacters(to descriptor: Term, _ data: Term) throws(Raise) -> Next? {
    guard isDescriptor(descriptor) else { throw badarg() }
    guard let bytes = utf8(data) else { return deliver(tuple(Atom.error, Atom.badarg)) }
    return writeBytes(bytes, to: Int32(descriptor.small)) { p, failure in
      failure.map { p.tuple(Atom.error, PosixError.atom($0)) } ?? Atom.ok
    }
  }

  /// Nil when it is not character data.
  private func utf8(_ data: Term) -> [UInt8]? {
    guard data.isList || data.isBinary else { return nil }
    var bytes: [UInt8] = []
    defer { charge(bytes.count / 20) }
    var walk = CharacterData(data)
    while let item = walk.next() {
      switch item {
      case .character(let value):
        guard CharacterClass.isCodePoint(value) else { return nil }
        CharacterEncoding.appendUTF8(UInt32(truncatingIfNeeded: value), to: &bytes)
      case .binary(let binary):
        let bits = binary.bitString
        guard bits.trailingBits == 0 else { return nil }
        bits.withBytes { bytes.append(contentsOf: $0) }
      }
    }
    return walk.isMalformed ? nil : bytes
  }

  fileprivate func readLine(prompt: Term) throws(Raise) -> Next? {
    var text = TextBuffer()
    guard text.append(characters: prompt, .utf8OrLatin1) else { throw badarg() }
    let prompt = text.string
    let console = withMachine { $0.console }
    return continueOnDirtyThread { p throws(Raise) in
      switch console.readLine(prompt: prompt) {
      case .bytes(let bytes): p.deliver(p.characters(bytes))
      case .end: p.deliver(Atom.eof)
      case .failed(let code): p.deliver(p.tuple(Atom.error, PosixError.atom(code)))
      }
    }
  }
}

extension Process {
  /// Delivers what `value` makes of the system's error code, or of nil when all is written.
  func writeBytes(
    _ bytes: [UInt8], to descriptor: Int32, _ value: @escaping @Sendable (Process, Int32?) -> Term
  ) -> Next? {
    let console = withMachine { $0.console }
    switch console.writeWithoutWaiting(descriptor, bytes) {
    case .all: return deliver(value(self, nil))
    case .failed(let code): return deliver(value(self, code))
    case .part(let count):
      let rest = Array(bytes[count...])
      return continueOnDirtyThread { p throws(Raise) in
        p.deliver(value(p, console.write(descriptor, rest)))
      }
    }
  }

  /// A list of the code points of UTF-8; of bytes that are none, if they are not UTF-8.
  func characters(_ bytes: [UInt8]) -> Term {
    var text = TextBuffer(capacity: bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      var decoder = UTF8Decoder(bytes)
      while let character = decoder.next() { text.append(character) }
      if !decoder.isAtEnd {
        text.truncate(to: 0)
        text.append(ascii: bytes)
      }
    }
    charge(bytes.count / 10)
    return text.list(self)
  }

  /// The text of a string, a binary or an atom, as names of files and variables are given; badarg
  /// if it is none of these or contains a zero.
  func systemString(_ term: Term) throws(Raise) -> String {
    var text = TextBuffer()
    if term.isAtom {
      text.append(utf8: term.atomUTF8)
    } else {
      guard term.isList || term.isBinary, text.append(characters: term, .utf8OrLatin1) else {
        throw badarg()
      }
    }
    if text.contents.contains(0) { throw badarg() }
    return text.string
  }
}
