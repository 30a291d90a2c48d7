import Glibc

/// An open file, without buffers: of the system, in memory, or compressed. What one of these cannot
/// do it refuses as the system would.
class FileChannel {
  private static let invalid = SystemFailure(code: EINVAL)

  /// Reads some bytes from the current position on: none at the end only.
  func read(_ target: UnsafeMutableRawBufferPointer) throws(SystemFailure) -> Int {
    throw Self.invalid
  }

  /// Writes all of them at the current position.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) { throw Self.invalid }

  /// The position stays where it is.
  func read(
    _ target: UnsafeMutableRawBufferPointer, at position: Int
  ) throws(SystemFailure) -> Int {
    throw Self.invalid
  }

  /// The position stays where it is.
  func write(_ bytes: UnsafeRawBufferPointer, at position: Int) throws(SystemFailure) {
    throw Self.invalid
  }

  enum Origin { case start, current, end }

  /// Moves the position; returns it.
  func seek(_ offset: Int, from origin: Origin) throws(SystemFailure) -> Int {
    throw Self.invalid
  }

  /// Ends the file at the position.
  func truncate() throws(SystemFailure) { throw Self.invalid }

  /// Makes sure that there is room.
  func allocate(_ offset: Int, _ count: Int) throws(SystemFailure) { throw Self.invalid }

  /// Tells how a part will be used: one of the system's `POSIX_FADV_...`.
  func advise(_ offset: Int, _ count: Int, _ advice: Int32) throws(SystemFailure) {
    throw Self.invalid
  }

  /// Waits until all is on the disk; with `dataOnly` perhaps without what is known about it.
  func synchronize(dataOnly: Bool) throws(SystemFailure) { throw Self.invalid }

  func status() throws(SystemFailure) -> FileStatus { throw Self.invalid }

  /// How many bytes there were when it was opened; 0 when that is unknown. Does not ask the system.
  var sizeHint: Int { 0 }

  /// Gives it back, also when it fails. Nothing else may be called after it. Who does not call it has
  /// it closed with the last reference.
  func close() throws(SystemFailure) {}
}
