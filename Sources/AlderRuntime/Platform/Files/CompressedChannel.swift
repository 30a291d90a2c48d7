import CZlib
import Glibc

/// A file in the format of gzip, read or written as what it stands for. What is not in that format is
/// read as it is.
final class CompressedChannel: FileChannel {
  private var file: gzFile?
  private static let most = 1 << 30

  /// Takes over the file of the system.
  init(_ channel: DescriptorChannel, isWritten: Bool) throws(SystemFailure) {
    let descriptor = channel.takeDescriptor()
    file = gzdopen(descriptor, isWritten ? "wb" : "rb")
    super.init()
    guard let file else {
      _ = Glibc.close(descriptor)
      throw SystemFailure(code: ENOMEM)
    }
    gzbuffer(file, 1 << 16)
  }

  deinit { if let file { gzclose(file) } }

  override func close() throws(SystemFailure) {
    let closed = file
    file = nil
    let status = gzclose(closed)
    // Who has read up to an end that comes early has been told so.
    if status == Z_OK || status == Z_BUF_ERROR { return }
    throw status == Z_ERRNO ? .last : SystemFailure(code: EIO)
  }

  override func read(_ target: UnsafeMutableRawBufferPointer) throws(SystemFailure) -> Int {
    let count = gzread(file, target.baseAddress, UInt32(min(target.count, Self.most)))
    if count < 0 { throw failure }
    return Int(count)
  }

  override func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.most))
      let count = gzwrite(file, part.baseAddress, UInt32(part.count))
      if count <= 0 { throw failure }
      rest = rest.dropFirst(Int(count))
    }
  }

  override func seek(_ offset: Int, from origin: Origin) throws(SystemFailure) -> Int {
    // Where it ends is not known.
    if origin == .end { throw SystemFailure(code: EINVAL) }
    let position = gzseek(file, offset, origin == .start ? SEEK_SET : SEEK_CUR)
    if position < 0 { throw SystemFailure(code: EINVAL) }
    return Int(position)
  }

  override func synchronize(dataOnly: Bool) throws(SystemFailure) {
    if gzflush(file, Z_SYNC_FLUSH) != Z_OK { throw failure }
  }

  private var failure: SystemFailure {
    var status: Int32 = Z_OK
    _ = gzerror(file, &status)
    switch status {
    case Z_ERRNO: return .last
    case Z_STREAM_ERROR: return SystemFailure(code: EBADF)
    // What is there is not what it should be.
    default: return SystemFailure(code: EIO)
    }
  }
}
