import Glibc

extension NativeTable {
  static let alderFile: [Native] = [
    Native("is_regular") { p, path throws(Raise) in
      Term(FileSystem.kind(of: try p.systemString(path)) == S_IFREG)
    },
    Native("is_directory") { p, path throws(Raise) in
      Term(FileSystem.kind(of: try p.systemString(path)) == S_IFDIR)
    },
    Native("list_dir") { p, path throws(Raise) in
      switch FileSystem.list(try p.systemString(path)) {
      case .success(let names): p.tuple(Atom.ok, p.list(names.map { p.characters($0) }))
      case .failure(let error): p.tuple(Atom.error, error.atom)
      }
    },
    Native("cwd") { p throws(Raise) in
      switch FileSystem.currentDirectory() {
      case .success(let path): p.tuple(Atom.ok, p.characters(path))
      case .failure(let error): p.tuple(Atom.error, error.atom)
      }
    },
    Native("set_cwd") { p, path throws(Raise) in
      let path = try p.systemString(path)
      if chdir(path) == 0 { return Atom.ok }
      return p.tuple(Atom.error, PosixError.atom(errno))
    },
    Native("read_text") { p, path throws(Raise) in
      switch FileSystem.read(try p.systemString(path)) {
      case .success(let bytes): p.tuple(Atom.ok, p.characters(bytes))
      case .failure(let error): p.tuple(Atom.error, error.atom)
      }
    },
  ]
}
