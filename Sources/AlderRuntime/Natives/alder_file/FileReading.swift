import Glibc

extension NativeTable {
  static let fileReading: [Native] = [
    .onFile(
      "read", arity: 2,
      atOnce: { p, file throws(Raise) in
        guard let count = p.byteCount(p[1]) else { return p.badFileArgument }
        return try file.takeAtOnce(count).map { bytes throws(Raise) in try p.data(bytes, of: file) }
      },
      { p, file throws(Raise) in
        try p.readData(of: file, p.byteCount(p[1]) ?? 0) { target throws(SystemFailure) in
          try file.read(target)
        }
      }),
    .onFile("pread", arity: 3) { p, file throws(Raise) in
      guard p[1].isInteger, let count = p.byteCount(p[2]) else { return p.badFileArgument }
      return try p.readData(of: file, at: p[1], count)
    },
    .onFile("pread", arity: 2) { p, file throws(Raise) in try p.readParts(of: file, p[1]) },
    readLine("read_line", joining: true),
    readLine("read_raw_line", joining: false),
    .onFile(
      "put_back", arity: 2,
      atOnce: { p, file throws(Raise) in
        guard p[1].isBinary else { throw p.badarg() }
        p[1].bitString.withBytes(file.putBack)
        return Atom.ok
      }, { _, _ in Atom.ok }),
    .onPath("read_file", arity: 1) { p, path throws(Raise) in
      var modes = FileModes()
      modes.reads = true
      modes.givesBinaries = true
      switch p.attempt({ () throws(SystemFailure) in try modes.open(path) }) {
      case .success(let file):
        let read = try p.readData(of: file, .max) { target throws(SystemFailure) in
          try file.read(target)
        }
        return read == Atom.eof ? p.tuple(Atom.ok, try p.binary([])) : read
      case .failure(let failure): return p.failed(failure)
      }
    },
  ]

  /// `joining`: without the carriage return before the line break.
  private static func readLine(_ name: String, joining: Bool) -> Native {
    .onFile(
      name, arity: 1,
      atOnce: { p, file throws(Raise) in
        try file.takeLineAtOnce(joining: joining).map { line throws(Raise) in
          try p.data(line, of: file)
        }
      },
      { p, file throws(Raise) in
        switch p.attempt({ () throws(SystemFailure) in try file.readLine(joining: joining) }) {
        case .success(let line?): try p.data(line, of: file)
        case .success(nil): Atom.eof
        case .failure(let failure): p.failed(failure)
        }
      })
  }
}

extension Process {
  /// How many bytes are asked for; nil for what is no such number.
  fileprivate func byteCount(_ term: Term) -> Int? {
    guard term.isSmall, term.small >= 0 else { return nil }
    return term.small
  }

  /// {ok, Data}, as a binary or a list.
  fileprivate func data(
    _ bytes: UnsafeBufferPointer<UInt8>, of file: OpenFile
  ) throws(Raise) -> Term {
    if file.modes.givesBinaries { return tuple(Atom.ok, try binary(bytes)) }
    charge(bytes.count / 10)
    return tuple(Atom.ok, list(bytes: bytes))
  }

  /// The same of up to `count` bytes that `read` reads; `eof` when there are none, or what failed.
  fileprivate func readData(
    of file: OpenFile, _ count: Int,
    _ read: (UnsafeMutableRawBufferPointer) throws(SystemFailure) -> Int
  ) throws(Raise) -> Term {
    if count == 0 { return try data(UnsafeBufferPointer(start: nil, count: 0), of: file) }
    // One byte more than there are shows that there are no more.
    var capacity = min(count, max(file.sizeHint + 1, 1 << 16))
    guard hasRoom(forBytes: capacity), var shared = SharedBytes(capacity: capacity) else {
      throw systemLimit()
    }
    var used = 0
    while true {
      let room = UnsafeMutableRawBufferPointer(
        start: shared.bytes + used, count: capacity - used)
      switch attempt({ () throws(SystemFailure) in try read(room) }) {
      case .success(let got): used += got
      case .failure(let failure):
        shared.release()
        return failed(failure)
      }
      if used < capacity || used == count { break }
      capacity = min(count, capacity * 2)
      guard hasRoom(forBytes: capacity), let larger = shared.reallocated(capacity: capacity) else {
        shared.release()
        throw systemLimit()
      }
      shared = larger
    }
    return try result(shared, used, of: file)
  }

  /// Takes over the count of `shared`.
  private func result(
    _ shared: SharedBytes, _ used: Int, of file: OpenFile
  ) throws(Raise) -> Term {
    guard used > Self.heapBinaryLimit, file.modes.givesBinaries else {
      defer { shared.release() }
      if used == 0 { return Atom.eof }
      return try data(UnsafeBufferPointer(start: shared.bytes, count: used), of: file)
    }
    let fitting = shared.reallocated(capacity: used) ?? shared
    return tuple(Atom.ok, sharedBinary(fitting, byteCount: used))
  }

  /// At a position from the start. Precondition: an integer.
  fileprivate func readData(
    of file: OpenFile, at position: Term, _ count: Int
  ) throws(Raise) -> Term {
    guard position.isSmall, position.small >= 0 else {
      return failed(SystemFailure(code: EINVAL))
    }
    if count == 0 { return Atom.eof }
    var position = position.small
    return try readData(of: file, count) { target throws(SystemFailure) in
      let got = try file.read(target, at: position)
      position += got
      return got
    }
  }

  /// {ok, [Data | eof]} for a list of positions and counts.
  fileprivate func readParts(of file: OpenFile, _ parts: Term) throws(Raise) -> Term {
    guard isListOfPairs(parts, secondIs: { byteCount($0) != nil }) else { return badFileArgument }
    var results = ListBuilder(self)
    var rest = parts
    while rest.isCons {
      let part = rest.head.elements
      let read = try readData(of: file, at: part[0], part[1].small)
      if read.isTuple(arity: 2), read.elements[0] == Atom.error { return read }
      results.append(read == Atom.eof ? read : read.elements[1])
      rest = rest.tail
    }
    return tuple(Atom.ok, results.finish())
  }

  /// A list of pairs of an integer and something.
  func isListOfPairs(_ list: Term, secondIs isRight: (Term) -> Bool) -> Bool {
    var rest = list
    while rest.isCons {
      let pair = rest.head
      guard pair.isTuple(arity: 2), pair.elements[0].isInteger, isRight(pair.elements[1]) else {
        return false
      }
      rest = rest.tail
    }
    return rest.isEmpty
  }
}
