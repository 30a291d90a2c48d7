import Glibc

/// A file of the system.
final class DescriptorChannel: FileChannel {
  private var descriptor: Int32
  private var sizeAtOpening = 0
  /// The system's calls take no more at once.
  private static let most = 1 << 30

  /// How `open(2)` is to open it.
  struct Access {
    var flags: Int32
    var isDirectory = false
  }

  init(path: FilePath, _ access: Access) throws(SystemFailure) {
    descriptor = try SystemFailure.check { open(path.bytes, access.flags | O_CLOEXEC, 0o666) }
    super.init()
    let status = try status()
    let isDirectory = status.kind == .directory
    if isDirectory, !access.isDirectory { throw SystemFailure(code: EISDIR) }
    if !isDirectory, access.isDirectory { throw SystemFailure(code: ENOTDIR) }
    if status.kind == .regular { sizeAtOpening = status.size }
  }

  deinit { if descriptor >= 0 { _ = Glibc.close(descriptor) } }

  /// Hands the descriptor to who closes it from then on.
  func takeDescriptor() -> Int32 {
    defer { descriptor = -1 }
    return descriptor
  }

  override func close() throws(SystemFailure) {
    let status = Glibc.close(takeDescriptor())
    // Closed it is even when a signal has interrupted it.
    if status < 0, errno != EINTR { throw .last }
  }

  override func read(_ target: UnsafeMutableRawBufferPointer) throws(SystemFailure) -> Int {
    try SystemFailure.check {
      Glibc.read(descriptor, target.baseAddress, min(target.count, Self.most))
    }
  }

  override func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.most))
      let count = try SystemFailure.check {
        Glibc.write(descriptor, part.baseAddress, part.count)
      }
      rest = rest.dropFirst(count)
    }
  }

  override func read(
    _ target: UnsafeMutableRawBufferPointer, at position: Int
  ) throws(SystemFailure) -> Int {
    try SystemFailure.check {
      pread(descriptor, target.baseAddress, min(target.count, Self.most), position)
    }
  }

  override func write(_ bytes: UnsafeRawBufferPointer, at position: Int) throws(SystemFailure) {
    var rest = bytes[...]
    var position = position
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.most))
      let count = try SystemFailure.check {
        pwrite(descriptor, part.baseAddress, part.count, position)
      }
      rest = rest.dropFirst(count)
      position += count
    }
  }

  override func seek(_ offset: Int, from origin: Origin) throws(SystemFailure) -> Int {
    let whence =
      switch origin {
      case .start: SEEK_SET
      case .current: SEEK_CUR
      case .end: SEEK_END
      }
    return try SystemFailure.check { lseek(descriptor, offset, whence) }
  }

  override func truncate() throws(SystemFailure) {
    let position = try seek(0, from: .current)
    try SystemFailure.check { ftruncate(descriptor, position) }
  }

  override func allocate(_ offset: Int, _ count: Int) throws(SystemFailure) {
    // What is wrong is what it returns.
    let code = posix_fallocate(descriptor, offset, count)
    if code != 0 { throw SystemFailure(code: code) }
  }

  override func advise(_ offset: Int, _ count: Int, _ advice: Int32) throws(SystemFailure) {
    let code = posix_fadvise(descriptor, offset, count, advice)
    if code != 0 { throw SystemFailure(code: code) }
  }

  override func synchronize(dataOnly: Bool) throws(SystemFailure) {
    try SystemFailure.check { dataOnly ? fdatasync(descriptor) : fsync(descriptor) }
  }

  override func status() throws(SystemFailure) -> FileStatus {
    try FileStatus(descriptor: descriptor)
  }

  override var sizeHint: Int { sizeAtOpening }
}
