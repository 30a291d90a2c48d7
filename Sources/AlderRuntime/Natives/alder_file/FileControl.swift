import Glibc

/// Opening and closing, positions, and what the system is told or asked about an open file.
extension NativeTable {
  static let fileControl: [Native] = [
    .blocking("open", arity: 2) { p throws(Raise) in
      guard let modes = FileModes(p[1]) else { return p.badFileArgument }
      if modes.isInMemory {
        guard let bytes = p[0].isList || p[0].isBinary ? IOList.bytes(p[0]) : nil else {
          return p.badFileArgument
        }
        return p.tuple(Atom.ok, p.fileDescriptor(modes.open(memory: bytes)))
      }
      guard let path = p.filePath(p[0]) else { return p.badFileArgument }
      switch p.attempt({ () throws(SystemFailure) in try modes.open(path) }) {
      case .success(let file): return p.tuple(Atom.ok, p.fileDescriptor(file))
      case .failure(let failure): return p.failed(failure)
      }
    },
    .onFile("close", arity: 1) { p, file throws(Raise) in
      switch p.attempt(file.close) {
      case .success:
        try p.forgetFile(p[0])
        return Atom.ok
      case .failure(let failure): return p.failed(failure)
      }
    },
    .onFile("position", arity: 2) { p, file throws(Raise) in p.seek(file, p[1]) },
    .onFile("truncate", arity: 1) { p, file throws(Raise) in p.perform(file.truncate) },
    .onFile("allocate", arity: 3) { p, file throws(Raise) in
      guard p[1].isSmall, p[2].isSmall else { return p.badFileArgument }
      let (offset, count) = (p[1].small, p[2].small)
      return p.perform { () throws(SystemFailure) in try file.allocate(offset, count) }
    },
    .onFile("advise", arity: 4) { p, file throws(Raise) in
      guard p[1].isSmall, p[2].isSmall else { return p.badFileArgument }
      guard let advice = advices[p[3]] else { return p.failed(SystemFailure(code: EINVAL)) }
      let (offset, count) = (p[1].small, p[2].small)
      return p.perform { () throws(SystemFailure) in try file.advise(offset, count, advice) }
    },
    .onFile("sync", arity: 1) { p, file throws(Raise) in
      p.perform { () throws(SystemFailure) in try file.synchronize(dataOnly: false) }
    },
    .onFile("datasync", arity: 1) { p, file throws(Raise) in
      p.perform { () throws(SystemFailure) in try file.synchronize(dataOnly: true) }
    },
    .onFile("read_handle_info", arity: 1) { p, file throws(Raise) in
      switch p.attempt(file.status) {
      case .success(let status): p.tuple(Atom.ok, p.fileInformation(status))
      case .failure(let failure): p.failed(failure)
      }
    },
  ]

  private static let advices: [Term: Int32] = [
    Atom.normal: POSIX_FADV_NORMAL, Term(atom: "sequential"): POSIX_FADV_SEQUENTIAL,
    Term(atom: "random"): POSIX_FADV_RANDOM, Term(atom: "no_reuse"): POSIX_FADV_NOREUSE,
    Term(atom: "will_need"): POSIX_FADV_WILLNEED, Term(atom: "dont_need"): POSIX_FADV_DONTNEED,
  ]
}

extension Process {
  /// {ok, Position}. The place is an offset, where it counts from, or both.
  fileprivate func seek(_ file: OpenFile, _ place: Term) -> Term {
    var origin = FileChannel.Origin.start
    var offset = place
    if place.isAtom {
      guard let named = Self.origins[place] else { return badFileArgument }
      (origin, offset) = (named, Term(small: 0))
    } else if place.isTuple(arity: 2) {
      guard let named = Self.origins[place.elements[0]] else { return badFileArgument }
      (origin, offset) = (named, place.elements[1])
    }
    guard offset.isInteger else { return badFileArgument }
    guard offset.isSmall else { return failed(SystemFailure(code: EINVAL)) }
    let bytes = offset.small
    switch attempt({ () throws(SystemFailure) in try file.seek(bytes, from: origin) }) {
    case .success(let position): return tuple(Atom.ok, integer(position))
    case .failure(let failure): return failed(failure)
    }
  }

  private static let origins: [Term: FileChannel.Origin] = [
    Term(atom: "bof"): .start, Term(atom: "cur"): .current, Atom.eof: .end,
  ]
}
