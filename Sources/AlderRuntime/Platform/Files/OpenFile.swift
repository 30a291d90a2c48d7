import Glibc

/// A file as its owner sees it: a channel with what has been read ahead, or what is to be written
/// later.
///
/// Invariant: only one of the two is not empty. The owner's position is the channel's, less what has
/// been read ahead, or plus what is to be written.
///
/// What is said to be at once does not ask the system. Everything else may block.
final class OpenFile {
  private let channel: FileChannel
  let modes: FileModes
  private var ahead = ReadAhead()
  private var delayed: [UInt8] = []
  /// Why delayed bytes could not be written: told once, to whoever asks for something next.
  private var delayedFailure: SystemFailure?

  /// Bytes that are read at least when a line is looked for.
  private static let lineChunk = 4096

  init(_ channel: FileChannel, _ modes: FileModes) {
    self.channel = channel
    self.modes = modes
  }

  // MARK: Reading

  /// What can be given at once of what has been asked for: all of it, or nil.
  func takeAtOnce(_ count: Int) -> UnsafeBufferPointer<UInt8>? {
    ahead.count >= count ? ahead.take(count) : nil
  }

  /// Up to and with the next line break, if that can be given at once.
  func takeLineAtOnce(joining: Bool) -> UnsafeBufferPointer<UInt8>? {
    ahead.takeLine(joining: joining)
  }

  /// Reads up to `target.count` bytes, less at the end of the file only.
  func read(_ target: UnsafeMutableRawBufferPointer) throws(SystemFailure) -> Int {
    try flush()
    var count = take(into: target)
    while count < target.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: target[count...])
      var got: Int
      if rest.count >= modes.readAhead {
        got = try channel.read(rest)
      } else {
        got = try fill(modes.readAhead)
        got = min(got, take(into: rest))
      }
      if got == 0 { break }
      count += got
    }
    return count
  }

  private func take(into target: UnsafeMutableRawBufferPointer) -> Int {
    let taken = ahead.take(target.count)
    target.copyMemory(from: UnsafeRawBufferPointer(taken))
    return taken.count
  }

  /// The next line, or what is left at the end; nil when nothing is.
  func readLine(joining: Bool) throws(SystemFailure) -> UnsafeBufferPointer<UInt8>? {
    try flush()
    while true {
      if let line = ahead.takeLine(joining: joining) { return line }
      if try fill(max(modes.readAhead, Self.lineChunk)) == 0 {
        return ahead.isEmpty ? nil : ahead.take(ahead.count)
      }
    }
  }

  /// The same bytes will be read again.
  func putBack(_ bytes: UnsafeBufferPointer<UInt8>) { ahead.putBack(bytes) }

  private func fill(_ count: Int) throws(SystemFailure) -> Int {
    let got = try channel.read(ahead.room(count))
    ahead.added(got)
    return got
  }

  var sizeHint: Int { channel.sizeHint }

  // MARK: Writing

  /// Keeps the bytes for later. False when they have to be written at once.
  func delay(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard delayed.count + bytes.count < modes.delayedSize, ahead.isEmpty, delayedFailure == nil
    else { return false }
    if delayed.isEmpty { delayed.reserveCapacity(modes.delayedSize) }
    delayed.append(contentsOf: bytes)
    return true
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
    try settle()
    try channel.write(bytes)
  }

  /// Writes what has been delayed.
  func flush() throws(SystemFailure) {
    if let failure = delayedFailure {
      delayedFailure = nil
      throw failure
    }
    if delayed.isEmpty { return }
    var failure: SystemFailure?
    delayed.withUnsafeBytes { bytes in
      do throws(SystemFailure) { try channel.write(bytes) } catch { failure = error }
    }
    delayed.removeAll(keepingCapacity: true)
    if let failure { throw failure }
  }

  /// The same; if it fails, the next call will say so.
  func flushLater() {
    do throws(SystemFailure) { try flush() } catch { delayedFailure = error }
  }

  /// The channel's position becomes the owner's.
  private func settle() throws(SystemFailure) {
    try flush()
    if ahead.isEmpty { return }
    let count = ahead.count
    ahead.discard()
    do throws(SystemFailure) {
      _ = try channel.seek(-count, from: .current)
    } catch  where error.code == ESPIPE {
      // Something like a terminal, where reading and writing have nothing to do with one another.
    }
  }

  // MARK: Positions

  func seek(_ offset: Int, from origin: FileChannel.Origin) throws(SystemFailure) -> Int {
    try flush()
    guard origin == .current else {
      let place = try channel.seek(offset, from: origin)
      ahead.discard()
      return place
    }
    if offset == 0 { return try channel.seek(0, from: .current) - ahead.count }
    let place = try channel.seek(offset - ahead.count, from: .current)
    ahead.discard()
    return place
  }

  func read(
    _ target: UnsafeMutableRawBufferPointer, at position: Int
  ) throws(SystemFailure) -> Int {
    try settle()
    var count = 0
    while count < target.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: target[count...])
      let got = try channel.read(rest, at: position + count)
      if got == 0 { break }
      count += got
    }
    return count
  }

  func write(_ bytes: UnsafeRawBufferPointer, at position: Int) throws(SystemFailure) {
    try settle()
    try channel.write(bytes, at: position)
  }

  func truncate() throws(SystemFailure) {
    try settle()
    try channel.truncate()
  }

  // MARK: The rest

  func allocate(_ offset: Int, _ count: Int) throws(SystemFailure) {
    try channel.allocate(offset, count)
  }

  func advise(_ offset: Int, _ count: Int, _ advice: Int32) throws(SystemFailure) {
    try channel.advise(offset, count, advice)
  }

  func synchronize(dataOnly: Bool) throws(SystemFailure) {
    try flush()
    try channel.synchronize(dataOnly: dataOnly)
  }

  func status() throws(SystemFailure) -> FileStatus {
    try flush()
    return try channel.status()
  }

  /// When delayed bytes cannot be written, it stays open and they are lost.
  func close() throws(SystemFailure) {
    try flush()
    try channel.close()
  }

  /// Its owner has ended.
  func abandon() {
    flushLater()
    do throws(SystemFailure) { try channel.close() } catch {}
  }
}
