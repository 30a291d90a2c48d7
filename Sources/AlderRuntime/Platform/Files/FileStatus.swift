import Glibc

/// What the system knows about a file.
struct FileStatus {
  private let status: stat
  let isReadable: Bool
  let isWritable: Bool

  init(path: FilePath, followsLinks: Bool) throws(SystemFailure) {
    var status = stat()
    let flags = followsLinks ? 0 : AT_SYMLINK_NOFOLLOW
    try SystemFailure.check { fstatat(AT_FDCWD, path.bytes, &status, flags) }
    self.status = status
    isReadable = access(path.bytes, R_OK) == 0
    isWritable = access(path.bytes, W_OK) == 0
  }

  init(descriptor: Int32) throws(SystemFailure) {
    var status = stat()
    try SystemFailure.check { fstat(descriptor, &status) }
    self.status = status
    let name = "/proc/self/fd/\(descriptor)"
    isReadable = access(name, R_OK) == 0
    isWritable = access(name, W_OK) == 0
  }

  enum Kind { case regular, directory, symbolicLink, device, other }

  var kind: Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .directory
    case S_IFLNK: .symbolicLink
    case S_IFCHR, S_IFBLK: .device
    default: .other
    }
  }

  var size: Int { Int(status.st_size) }
  /// With the bits for the kind.
  var mode: Int { Int(status.st_mode) }
  var links: Int { Int(status.st_nlink) }
  /// Where the file lies.
  var fileSystem: UInt64 { UInt64(status.st_dev) }
  /// What it is, if it is a device.
  var device: UInt64 { kind == .device ? UInt64(status.st_rdev) : 0 }
  var inode: UInt64 { UInt64(status.st_ino) }
  var user: Int { Int(status.st_uid) }
  var group: Int { Int(status.st_gid) }
  /// Seconds since 1970.
  var accessed: Int { status.st_atim.tv_sec }
  var modified: Int { status.st_mtim.tv_sec }
  var changed: Int { status.st_ctim.tv_sec }
}
