import Glibc

enum FileContents {
  /// All bytes of a file.
  static func read(_ path: String) -> Result<[UInt8], SystemFailure> {
    guard let path = FilePath(path.utf8) else { return .failure(SystemFailure(code: ENOENT)) }
    return read(path)
  }

  static func read(_ path: FilePath) -> Result<[UInt8], SystemFailure> {
    do throws(SystemFailure) { return .success(try bytes(of: path)) } catch {
      return .failure(error)
    }
  }

  private static func bytes(of path: FilePath) throws(SystemFailure) -> [UInt8] {
    let channel = try DescriptorChannel(path: path, DescriptorChannel.Access(flags: O_RDONLY))
    var bytes: [UInt8] = []
    var chunk = max(channel.sizeHint + 1, 4096)
    while true {
      var failure: SystemFailure?
      let got = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, initialized in
        do throws(SystemFailure) {
          initialized = try channel.read(UnsafeMutableRawBufferPointer(buffer))
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      if got.isEmpty { return bytes }
      if bytes.isEmpty { bytes = got } else { bytes += got }
      chunk = 65_536
    }
  }
}
