import Glibc

/// How a file is opened.
struct FileModes {
  var reads = false
  var writes = false
  var appends = false
  var isExclusive = false
  var isSynchronous = false
  var isDirectory = false
  var isCompressed = false
  var isInMemory = false
  /// What is read is given as binaries, else as lists.
  var givesBinaries = false
  /// Bytes that are read at least; 0 for no more than is asked for.
  var readAhead = 0
  /// Bytes that are kept before they are written; 0 for none.
  var delayedSize = 0

  /// As `open(2)` wants it.
  private var access: DescriptorChannel.Access {
    var flags = reads && writes ? O_RDWR : writes ? O_WRONLY : O_RDONLY
    if writes { flags |= O_CREAT }
    if writes, !reads, !appends, !isExclusive { flags |= O_TRUNC }
    if appends { flags |= O_APPEND }
    if isExclusive { flags |= O_EXCL }
    if isSynchronous { flags |= O_SYNC }
    return DescriptorChannel.Access(flags: flags, isDirectory: isDirectory)
  }

  func open(_ path: FilePath) throws(SystemFailure) -> OpenFile {
    if isCompressed, reads == writes || appends { throw SystemFailure(code: EINVAL) }
    if isDirectory, writes { throw SystemFailure(code: EINVAL) }
    let channel = try DescriptorChannel(path: path, access)
    return OpenFile(
      isCompressed ? try CompressedChannel(channel, isWritten: writes) : channel, self)
  }

  func open(memory bytes: [UInt8]) -> OpenFile {
    OpenFile(MemoryChannel(bytes, isReadable: reads, isWritable: writes), self)
  }
}
