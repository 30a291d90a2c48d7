import Glibc

extension NativeTable {
  static let fileWriting: [Native] = [
    .onFile(
      "write", arity: 2,
      atOnce: { p, file throws(Raise) in
        guard file.modes.delayedSize > 0 else { return nil }
        return p.withData(p[1]) { bytes in file.delay(bytes) ? Atom.ok : nil } ?? nil
      },
      { p, file throws(Raise) in
        p.withData(p[1]) { bytes in
          if file.delay(bytes) { return Atom.ok }
          return p.perform { () throws(SystemFailure) in try file.write(bytes) }
        } ?? p.badFileArgument
      }),
    .onFile("pwrite", arity: 3) { p, file throws(Raise) in
      guard p[1].isInteger else { return p.badFileArgument }
      return p.writeData(p[2], to: file, at: p[1]) ?? p.badFileArgument
    },
    .onFile("pwrite", arity: 2) { p, file throws(Raise) in p.writeParts(p[1], to: file) },
    .onFile("flush", arity: 1) { p, file throws(Raise) in
      file.flushLater()
      return Atom.ok
    },
    // In one step: nobody sees the file while it is open.
    .onPath("write_file", arity: 2) { p, path throws(Raise) in
      var modes = FileModes()
      modes.writes = true
      return p.withData(p[1]) { bytes in
        p.perform { () throws(SystemFailure) in
          let file = try modes.open(path)
          try file.write(bytes)
          try file.close()
        }
      } ?? p.badFileArgument
    },
  ]
}

extension Process {
  /// Calls `body` with the bytes of an iolist; nil when it is none.
  fileprivate func withData<Value>(
    _ data: Term, _ body: (UnsafeRawBufferPointer) -> Value
  ) -> Value? {
    if data.isWholeBinary {
      return data.bitString.withBytes { body(UnsafeRawBufferPointer($0)) }
    }
    guard data.isList, let bytes = IOList.bytes(data) else { return nil }
    charge(bytes.count / 20)
    return bytes.withUnsafeBytes(body)
  }

  /// Nil when it is no iolist. Precondition: `position` is an integer.
  fileprivate func writeData(_ data: Term, to file: OpenFile, at position: Term) -> Term? {
    withData(data) { bytes in
      guard position.isSmall, position.small >= 0 else {
        return failed(SystemFailure(code: EINVAL))
      }
      return perform { () throws(SystemFailure) in
        try file.write(bytes, at: position.small)
      }
    }
  }

  /// For a list of positions and data: ok, or {error, {N, Reason}} after the first N.
  fileprivate func writeParts(_ parts: Term, to file: OpenFile) -> Term {
    guard isListOfPairs(parts, secondIs: { IOList.size($0) != nil }) else {
      return badFileArgument
    }
    var rest = parts
    var count = 0
    while rest.isCons {
      let part = rest.head.elements
      let written = writeData(part[1], to: file, at: part[0]) ?? badFileArgument
      if written != Atom.ok {
        return tuple(Atom.error, tuple(Term(small: count), written.elements[1]))
      }
      count += 1
      rest = rest.tail
    }
    return Atom.ok
  }
}
