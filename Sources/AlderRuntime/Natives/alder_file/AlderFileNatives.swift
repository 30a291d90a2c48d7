import Glibc

/// What can be done with files by name. All of it runs where it may block, and tells
/// `{error, Reason}` when the system refuses, `{error, badarg}` for what cannot be a name.
extension NativeTable {
  static let alderFile: [Native] = [
    .blocking("is_regular", arity: 1) { p throws(Raise) in
      Term(p.filePath(p[0]).flatMap(FileSystem.kind) == S_IFREG)
    },
    .blocking("is_directory", arity: 1) { p throws(Raise) in
      Term(p.filePath(p[0]).flatMap(FileSystem.kind) == S_IFDIR)
    },
    .blocking("exists", arity: 1) { p throws(Raise) in
      Term(p.filePath(p[0]).flatMap(FileSystem.kind) != nil)
    },
    .onPath("list_dir", arity: 1) { p, path throws(Raise) in
      switch p.attempt({ () throws(SystemFailure) in try FileSystem.list(path) }) {
      case .success(let entries):
        var list = ListBuilder(p)
        for entry in entries { list.append(try p.fileName(entry.name)) }
        return p.tuple(Atom.ok, list.finish())
      case .failure(let failure): return p.failed(failure)
      }
    },
    // {ok, [{Name, Type | undefined}]}: `undefined` where only read_info can tell.
    .onPath("list_types", arity: 1) { p, path throws(Raise) in
      switch p.attempt({ () throws(SystemFailure) in try FileSystem.list(path) }) {
      case .success(let entries):
        var list = ListBuilder(p)
        for entry in entries {
          let type = entry.kind.map(p.fileType) ?? Atom.undefined
          list.append(p.tuple(try p.fileName(entry.name), type))
        }
        return p.tuple(Atom.ok, list.finish())
      case .failure(let failure): return p.failed(failure)
      }
    },
    .blocking("get_cwd", arity: 0) { p throws(Raise) in
      switch p.attempt(FileSystem.currentDirectory) {
      case .success(let path): p.tuple(Atom.ok, try p.fileName(path))
      case .failure(let failure): p.failed(failure)
      }
    },
    .onPath("set_cwd", arity: 1) { p, path in
      p.perform { () throws(SystemFailure) in try FileSystem.setCurrentDirectory(path) }
    },
    .onPath("make_dir", arity: 1) { p, path in
      p.perform { () throws(SystemFailure) in try FileSystem.makeDirectory(path) }
    },
    .onPath("del_dir", arity: 1) { p, path in
      p.perform { () throws(SystemFailure) in try FileSystem.removeDirectory(path) }
    },
    .onPath("delete", arity: 1) { p, path in
      p.perform { () throws(SystemFailure) in try FileSystem.removeFile(path) }
    },
    .onPaths("rename") { p, old, new in
      p.perform { () throws(SystemFailure) in try FileSystem.rename(old, to: new) }
    },
    .onPaths("make_link") { p, existing, new in
      p.perform { () throws(SystemFailure) in
        try FileSystem.makeLink(to: existing, at: new)
      }
    },
    .onPaths("make_symlink") { p, target, new in
      p.perform { () throws(SystemFailure) in
        try FileSystem.makeSymbolicLink(to: target, at: new)
      }
    },
    .onPath("read_link", arity: 1) { p, path throws(Raise) in
      switch p.attempt({ () throws(SystemFailure) in try FileSystem.target(ofLink: path) }) {
      case .success(let target): p.tuple(Atom.ok, try p.fileName(target))
      case .failure(let failure): p.failed(failure)
      }
    },
    .onPath("set_mode", arity: 2) { p, path throws(Raise) in
      guard let mode = UInt32(fileNumber: p[1]) else { return p.badFileArgument }
      return p.perform { () throws(SystemFailure) in try FileSystem.setPermissions(path, mode) }
    },
    .onPath("set_owner", arity: 3) { p, path throws(Raise) in
      let (user, group) = (UInt32(fileNumber: p[1]), UInt32(fileNumber: p[2]))
      return p.perform { () throws(SystemFailure) in
        try FileSystem.setOwner(path, user, group)
      }
    },
    .onPath("set_times", arity: 3) { p, path throws(Raise) in
      guard p[1].isSmall, p[2].isSmall else { return p.badFileArgument }
      let (accessed, modified) = (p[1].small, p[2].small)
      return p.perform { () throws(SystemFailure) in
        try FileSystem.setTimes(path, accessed: accessed, modified: modified)
      }
    },
    .onPath("read_info", arity: 2) { p, path throws(Raise) in
      let followsLinks = p[1] == Atom.true
      switch p.attempt({ () throws(SystemFailure) in
        try FileStatus(path: path, followsLinks: followsLinks)
      }) {
      case .success(let status): return p.tuple(Atom.ok, p.fileInformation(status))
      case .failure(let failure): return p.failed(failure)
      }
    },
    .onPath("read_text", arity: 1) { p, path in
      switch FileContents.read(path) {
      case .success(let bytes): p.tuple(Atom.ok, p.characters(bytes))
      case .failure(let failure): p.failed(failure)
      }
    },
  ]
}

extension Native {
  /// The first argument is the name of a file.
  static func onPath(
    _ name: String, arity: Int,
    _ body: @escaping @Sendable (Process, FilePath) throws(Raise) -> Term
  ) -> Native {
    .blocking(name, arity: arity) { p throws(Raise) in
      guard let path = p.filePath(p[0]) else { return p.badFileArgument }
      return try body(p, path)
    }
  }

  /// Both arguments are.
  static func onPaths(
    _ name: String, _ body: @escaping @Sendable (Process, FilePath, FilePath) throws(Raise) -> Term
  ) -> Native {
    .blocking(name, arity: 2) { p throws(Raise) in
      guard let first = p.filePath(p[0]), let second = p.filePath(p[1]) else {
        return p.badFileArgument
      }
      return try body(p, first, second)
    }
  }
}

extension Process {
  var badFileArgument: Term { tuple(Atom.error, Atom.badarg) }

  func failed(_ failure: SystemFailure) -> Term {
    tuple(Atom.error, PosixError.atom(failure.code))
  }

  func attempt<Value>(
    _ work: () throws(SystemFailure) -> Value
  ) -> Result<Value, SystemFailure> {
    do throws(SystemFailure) { return .success(try work()) } catch { return .failure(error) }
  }

  /// ok, or {error, Reason}.
  func perform(_ work: () throws(SystemFailure) -> Void) -> Term {
    do throws(SystemFailure) { try work() } catch { return failed(error) }
    return Atom.ok
  }
}

extension UInt32 {
  /// Nil for what is no number of 32 bits.
  init?(fileNumber term: Term) {
    guard term.isSmall, let value = UInt32(exactly: term.small) else { return nil }
    self = value
  }
}
