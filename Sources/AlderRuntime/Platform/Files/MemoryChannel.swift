import Glibc

/// A file that is nothing but bytes in memory.
final class MemoryChannel: FileChannel {
  private(set) var bytes: [UInt8]
  private var position = 0
  private let isWritable: Bool
  private let isReadable: Bool
  private static let limit = 1 << 32
  private static let invalid = SystemFailure(code: EINVAL)
  private static let badDescriptor = SystemFailure(code: EBADF)

  init(_ bytes: [UInt8], isReadable: Bool, isWritable: Bool) {
    self.bytes = bytes
    self.isReadable = isReadable
    self.isWritable = isWritable
  }

  override func read(_ target: UnsafeMutableRawBufferPointer) throws(SystemFailure) -> Int {
    let count = try read(target, at: position)
    position += count
    return count
  }

  override func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
    try write(bytes, at: position)
    position += bytes.count
  }

  override func read(
    _ target: UnsafeMutableRawBufferPointer, at position: Int
  ) throws(SystemFailure) -> Int {
    guard isReadable else { throw Self.badDescriptor }
    guard position < bytes.count else { return 0 }
    let part = bytes[position...].prefix(target.count)
    target.copyBytes(from: part)
    return part.count
  }

  override func write(_ new: UnsafeRawBufferPointer, at position: Int) throws(SystemFailure) {
    guard isWritable else { throw Self.badDescriptor }
    if new.isEmpty { return }
    let (end, overflows) = position.addingReportingOverflow(new.count)
    guard !overflows, end <= Self.limit else { throw SystemFailure(code: ENOSPC) }
    if end > bytes.count {
      bytes.append(contentsOf: repeatElement(0, count: end - bytes.count))
    }
    bytes.replaceSubrange(position..<end, with: new)
  }

  override func seek(_ offset: Int, from origin: Origin) throws(SystemFailure) -> Int {
    let start =
      switch origin {
      case .start: 0
      case .current: position
      case .end: bytes.count
      }
    let (place, overflows) = start.addingReportingOverflow(offset)
    guard !overflows, place >= 0 else { throw Self.invalid }
    position = place
    return place
  }

  override func truncate() throws(SystemFailure) {
    guard isWritable else { throw SystemFailure(code: EACCES) }
    if position < bytes.count { bytes.removeLast(bytes.count - position) }
  }

  override func allocate(_ offset: Int, _ count: Int) throws(SystemFailure) {}
  override func advise(_ offset: Int, _ count: Int, _ advice: Int32) throws(SystemFailure) {}
  override func synchronize(dataOnly: Bool) throws(SystemFailure) {}
  override var sizeHint: Int { bytes.count }
}
