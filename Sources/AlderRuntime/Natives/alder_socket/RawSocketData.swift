import Glibc

/// Data and options of raw sockets.
extension NativeTable {
  static let rawSocketData: [Native] = [
    // send(Port, Bytes, Flags, Address | undefined): {ok, Count}
    .step("send", arity: 4) { p throws(Raise) in
      guard p[1].isWholeBinary else { throw p.badarg() }
      let flags = try p.number(p[2]) | Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
      let address = p[3].networkAddress
      if address == nil, p[3] != Atom.undefined { throw p.badarg() }
      let data = p[1].bitString
      p.charge(data.byteCount >> 10)
      let sent = p.withSocket(p[0], RawSocket.self) { socket, access -> Int in
        let count = data.withBytes { bytes in
          guard let address else {
            return Glibc.send(socket.descriptor, bytes.baseAddress, bytes.count, flags)
          }
          return address.withPointer {
            sendto(socket.descriptor, bytes.baseAddress, bytes.count, flags, $0, $1)
          }
        }
        if count < 0 { return -Int(errno) }
        socket.figures.sent(count)
        access.count(output: count)
        return count
      }
      guard let sent else { return p.deliver(p.term(.closed)) }
      return p.deliver(
        p.term(sent < 0 ? .failed(Int32(-sent)) : .done(.integer(sent))))
    },
    // recv(Port, Size, Flags): {ok, Bytes, Address | undefined, Flags}
    .step("recv", arity: 3) { p throws(Raise) in
      guard p[1].isSmall, 0...(1 << 24) ~= p[1].small else { throw p.badarg() }
      let size = p[1].small
      let flags = try p.number(p[2]) | Int32(MSG_DONTWAIT)
      let got = p.withSocket(p[0], RawSocket.self) { socket, access -> PortTerm in
        switch RawDatagram.receive(socket.descriptor, size, flags) {
        case .failure(let failure): return .failed(failure.code)
        case .success(let datagram):
          socket.figures.received(datagram.bytes.count)
          access.count(input: datagram.bytes.count)
          return .tuple([
            .done, .binary(datagram.bytes),
            datagram.sender.map { .socketAddress($0) } ?? PortTerm(Atom.undefined),
            .integer(Int(datagram.flags)),
          ])
        }
      }
      p.charge(size >> 10)
      return p.deliver(p.term(got ?? .closed))
    },
    // getopt(Port, Level, Option, Size): {ok, Bytes}
    .step("getopt", arity: 4) { p throws(Raise) in
      let level = try p.number(p[1])
      let name = try p.number(p[2])
      let size = try p.number(p[3])
      guard 0...65536 ~= size else { throw p.badarg() }
      let got = p.withSocket(p[0], RawSocket.self) { socket, _ -> PortTerm in
        var bytes = [UInt8](repeating: 0, count: Int(size))
        var length = socklen_t(size)
        guard getsockopt(socket.descriptor, level, name, &bytes, &length) == 0 else {
          return .failed(errno)
        }
        return .done(.binary(Array(bytes.prefix(Int(length)))))
      }
      return p.deliver(p.term(got ?? .closed))
    },
    // setopt(Port, Level, Option, Bytes)
    .step("setopt", arity: 4) { p throws(Raise) in
      guard p[3].isWholeBinary else { throw p.badarg() }
      let setting = KernelOption.Setting(
        level: try p.number(p[1]), name: try p.number(p[2]),
        value: p[3].bitString.withBytes { Array($0) })
      let failure = p.withSocket(p[0], RawSocket.self) { socket, _ in
        setting.apply(to: socket.descriptor)
      }
      guard let failure else { return p.deliver(p.term(.closed)) }
      return p.deliver(failure == 0 ? Atom.ok : p.term(.failed(failure)))
    },
  ]
}

/// What one call of recvmsg says.
private struct RawDatagram {
  let bytes: [UInt8]
  let sender: NetworkAddress?
  let flags: Int32

  static func receive(
    _ descriptor: Int32, _ size: Int, _ flags: Int32
  ) -> Result<RawDatagram, SystemFailure> {
    var storage = sockaddr_storage()
    var message = msghdr()
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      // Safe: all that the structure points to outlives the call.
      withUnsafeMutablePointer(to: &storage) { storage in
        var vector = iovec(iov_base: buffer.baseAddress, iov_len: size)
        withUnsafeMutablePointer(to: &vector) { vector in
          message.msg_name = UnsafeMutableRawPointer(storage)
          message.msg_namelen = socklen_t(MemoryLayout<sockaddr_storage>.size)
          message.msg_iov = vector
          message.msg_iovlen = 1
          let got = recvmsg(descriptor, &message, flags)
          failure = got < 0 ? errno : 0
          // With `trunc` among the flags, all that there was.
          count = min(size, max(0, got))
        }
      }
    }
    if failure != 0 { return .failure(SystemFailure(code: failure)) }
    let length = Int(message.msg_namelen)
    let sender =
      length == 0
      ? nil : withUnsafeBytes(of: &storage) { NetworkAddress(bytes: Array($0.prefix(length))) }
    return .success(RawDatagram(bytes: bytes, sender: sender, flags: message.msg_flags))
  }
}
