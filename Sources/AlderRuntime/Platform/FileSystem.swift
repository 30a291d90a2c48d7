import Glibc

/// Files and directories, as the operating system has them.
enum FileSystem {
  struct Failure: Error {
    let code: Int32
    var atom: Term { PosixError.atom(code) }
    static var last: Failure { Failure(code: errno) }
  }

  /// `S_IFREG`, `S_IFDIR` or the like; nil if there is nothing of that name.
  static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Names without `.` and `..`, in no particular order.
  static func list(_ path: String) -> Result<[String], Failure> {
    guard let directory = opendir(path) else { return .failure(.last) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return .success(names)
  }

  static func currentDirectory() -> Result<String, Failure> {
    guard let path = getcwd(nil, 0) else { return .failure(.last) }
    defer { free(path) }
    return .success(String(cString: path))
  }

  /// All of a file.
  static func read(_ path: String) -> Result<[UInt8], Failure> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(.last) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    let size = 1 << 16
    while true {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: size))
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress! + start, size)
      }
      if count < 0 && errno == EINTR { bytes.removeLast(size) }
      if count < 0 && errno != EINTR { return .failure(.last) }
      if count >= 0 { bytes.removeLast(size - count) }
      if count == 0 { return .success(bytes) }
    }
  }
}
