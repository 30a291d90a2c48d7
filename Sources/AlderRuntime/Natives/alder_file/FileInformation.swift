/// The record `file_info` of kernel's file.hrl, with times in seconds since 1970.
extension Process {
  func fileInformation(_ status: FileStatus) -> Term {
    let (term, elements) = tuple(arity: 14)
    elements[0] = Names.fileInfo
    elements[1] = integer(status.size)
    elements[2] = fileType(status.kind)
    elements[3] =
      switch (status.isReadable, status.isWritable) {
      case (true, true): Names.readWrite
      case (true, false): Names.read
      case (false, true): Names.write
      case (false, false): Atom.none
      }
    elements[4] = integer(status.accessed)
    elements[5] = integer(status.modified)
    elements[6] = integer(status.changed)
    elements[7] = Term(small: status.mode)
    elements[8] = integer(status.links)
    elements[9] = integer(status.fileSystem)
    elements[10] = integer(status.device)
    elements[11] = integer(status.inode)
    elements[12] = Term(small: status.user)
    elements[13] = Term(small: status.group)
    return term
  }

  func fileType(_ kind: FileStatus.Kind) -> Term {
    switch kind {
    case .regular: Names.regular
    case .directory: Names.directory
    case .symbolicLink: Names.symlink
    case .device: Names.device
    case .other: Names.other
    }
  }

  private enum Names {
    static let fileInfo = Term(atom: "file_info")
    static let regular = Term(atom: "regular")
    static let directory = Term(atom: "directory")
    static let symlink = Term(atom: "symlink")
    static let device = Term(atom: "device")
    static let other = Term(atom: "other")
    static let read = Term(atom: "read")
    static let write = Term(atom: "write")
    static let readWrite = Term(atom: "read_write")
  }
}
