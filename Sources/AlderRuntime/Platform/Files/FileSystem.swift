import Glibc

/// Files and directories by name, as the operating system has them. All of these may block.
enum FileSystem {
  // MARK: Making and removing

  static func makeDirectory(_ path: FilePath) throws(SystemFailure) {
    try SystemFailure.check { mkdir(path.bytes, 0o777) }
  }

  static func removeDirectory(_ path: FilePath) throws(SystemFailure) {
    do throws(SystemFailure) {
      try SystemFailure.check { rmdir(path.bytes) }
    } catch {
      // Systems differ in what they say of a directory with something in it.
      throw error.code == ENOTEMPTY ? SystemFailure(code: EEXIST) : error
    }
  }

  static func removeFile(_ path: FilePath) throws(SystemFailure) {
    do throws(SystemFailure) {
      try SystemFailure.check { unlink(path.bytes) }
    } catch {
      // Systems differ in what they say of a directory.
      throw error.code == EISDIR ? SystemFailure(code: EPERM) : error
    }
  }

  static func rename(_ old: FilePath, to new: FilePath) throws(SystemFailure) {
    do throws(SystemFailure) {
      try SystemFailure.check { Glibc.rename(old.bytes, new.bytes) }
    } catch {
      throw error.code == ENOTEMPTY ? SystemFailure(code: EEXIST) : error
    }
  }

  static func makeLink(to existing: FilePath, at new: FilePath) throws(SystemFailure) {
    try SystemFailure.check { link(existing.bytes, new.bytes) }
  }

  static func makeSymbolicLink(to target: FilePath, at new: FilePath) throws(SystemFailure) {
    try SystemFailure.check { symlink(target.bytes, new.bytes) }
  }

  // MARK: Looking

  /// `S_IFREG`, `S_IFDIR` or the like; nil if there is nothing of that name.
  static func kind(of path: FilePath) -> mode_t? {
    var status = stat()
    return stat(path.bytes, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  struct Entry {
    let name: [UInt8]
    /// Nil when it takes a closer look to know.
    let kind: FileStatus.Kind?

    fileprivate init(_ entry: UnsafePointer<dirent>) {
      name = withUnsafePointer(to: entry.pointee.d_name) { name in
        name.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          [UInt8](UnsafeBufferPointer(start: bytes, count: strnlen(name, 256)))
        }
      }
      kind =
        switch Int(entry.pointee.d_type) {
        case DT_REG: .regular
        case DT_DIR: .directory
        case DT_LNK: .symbolicLink
        case DT_CHR, DT_BLK: .device
        case DT_FIFO, DT_SOCK: .other
        default: nil
        }
    }
  }

  /// What is in a directory, without `.` and `..`, in no particular order.
  static func list(_ path: FilePath) throws(SystemFailure) -> [Entry] {
    guard let directory = opendir(path.bytes) else { throw .last }
    defer { closedir(directory) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        if errno != 0 { throw .last }
        return entries
      }
      let found = Entry(entry)
      if found.name != [dot], found.name != [dot, dot] { entries.append(found) }
    }
  }
  private static let dot = UInt8(ascii: ".")

  static func target(ofLink path: FilePath) throws(SystemFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 256)
    while true {
      let count = try SystemFailure.check {
        bytes.withUnsafeMutableBytes {
          readlink(
            path.bytes, $0.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: CChar.self),
            $0.count)
        }
      }
      // What fills the room may have been cut.
      if count < bytes.count { return Array(bytes[..<count]) }
      bytes = [UInt8](repeating: 0, count: bytes.count * 2)
    }
  }

  static func currentDirectory() throws(SystemFailure) -> [UInt8] {
    guard let path = getcwd(nil, 0) else { throw .last }
    defer { free(path) }
    return [UInt8](UnsafeRawBufferPointer(start: path, count: strlen(path)))
  }

  static func setCurrentDirectory(_ path: FilePath) throws(SystemFailure) {
    try SystemFailure.check { chdir(path.bytes) }
  }

  // MARK: Changing

  static func setPermissions(_ path: FilePath, _ mode: UInt32) throws(SystemFailure) {
    try SystemFailure.check { chmod(path.bytes, mode & 0o7777) }
  }

  /// Nil leaves it as it is.
  static func setOwner(_ path: FilePath, _ user: UInt32?, _ group: UInt32?) throws(SystemFailure) {
    try SystemFailure.check { chown(path.bytes, user ?? .max, group ?? .max) }
  }

  /// Seconds since 1970.
  static func setTimes(
    _ path: FilePath, accessed: Int, modified: Int
  ) throws(SystemFailure) {
    let times = [timespec(tv_sec: accessed, tv_nsec: 0), timespec(tv_sec: modified, tv_nsec: 0)]
    try SystemFailure.check { utimensat(AT_FDCWD, path.bytes, times, 0) }
  }
}
