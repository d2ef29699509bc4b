namespace FisherLab.Server.Features.Exports;

/// <summary>
/// Stands between the Parquet writer and an answer's body: the writer asks how long the file is and writes synchronously, and a body allows neither.
/// </summary>
internal sealed class ParquetBuffer : Stream
{
    private readonly MemoryStream pending = new();
    private long drained;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    /// <summary>Bytes of the whole file so far.</summary>
    public override long Length => drained + pending.Length;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Passes on what was written.</summary>
    public async Task Drain(Stream body, CancellationToken cancellation)
    {
        await body.WriteAsync(pending.GetBuffer().AsMemory(0, (int)pending.Length), cancellation);
        drained += pending.Length;
        pending.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => pending.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => pending.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        pending.WriteAsync(buffer, offset, count, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => pending.WriteAsync(buffer, cancellationToken);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            pending.Dispose();
        base.Dispose(disposing);
    }
}
